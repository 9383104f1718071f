package dev.forkpoint.domain.scrub.rules;

import static dev.forkpoint.domain.scrub.Rule.place;
import static dev.forkpoint.domain.scrub.Rule.token;

import dev.forkpoint.domain.scrub.Rule;
import dev.forkpoint.domain.scrub.Rule.Kind;
import java.util.List;

/// The users and hosts that passwords are for, and passwords that everybody guesses. A user's name
/// is a secret beside a password, and elsewhere a word.
final class LoginRules {
  private LoginRules() {}

  static List<Rule> all() {
    return List.of(
        place(
                "netrc-machine",
                "The machine of a .netrc",
                "machine |[A-Za-z0-9.-]{3,80}|[ \n\r\t]{1,20}login")
            .finds("machine git.example.org login someone password n0t-real")
            .leaves("machine learning"),
        place(
                "netrc-login",
                "The user and the password of a .netrc",
                "login |[A-Za-z0-9_.@^+-]{2,80}|[ \n\r\t]{1,20}(password)",
                "login [A-Za-z0-9_.@^+-]{2,80}[ \n\r\t]{1,20}(password) |[A-Za-z0-9_.@!#$%^&*+=?~:/-]{3,80}|")
            .near("machine")
            .finds("machine git.example.org login someone password n0t-real")
            .leaves("printed at login and password prompts"),
        place(
                "psexec-login",
                "The user and the password of a remote command",
                " -u |[A-Za-z0-9_.@\\\\/][A-Za-z0-9_.@\\\\/-]{1,79}|",
                " -u [A-Za-z0-9_.@\\\\/][A-Za-z0-9_.@\\\\/-]{1,79} -p |[A-Za-z0-9_.@!#^+-]{4,80}|")
            .near("psexec")
            .finds("psexec \\\\host -u somebody -p n0t-real cmd")
            .leaves("psexec -p %PW%", "mkdir -u somebody"),
        place(
                "mailer-login",
                "The host and the user of a mailer",
                "->Host[ ]{0,20}=[ ]{0,4}[\"']|[A-Za-z0-9.;:/-]{4,100}|[\"']",
                "->Username[ ]{0,20}=[ ]{0,4}[\"']|[A-Za-z0-9_.@+-]{2,100}|[\"']")
            .near("mail")
            .finds("$mail->Host = 'smtp.example.org';")
            .leaves("$request->Host = 'smtp.example.org';"),
        place(
                "repository-login",
                "The user of a repository",
                "username [\"']|[A-Za-z0-9_.@+-]{2,80}|[\"']")
            .near("credentials", "password")
            .finds("credentials { username 'someone' }")
            .leaves("the username 'someone' is taken"),
        place(
                "browser-login",
                "The user in the environment of an application in the browser",
                "USER=|[A-Za-z0-9_.@+-]{2,80}|",
                "USERNAME=|[A-Za-z0-9_.@+-]{2,80}|")
            .near("react_app_")
            .finds("REACT_APP_GUEST_USERNAME=someone")
            .leaves("USERNAME=someone"),
        place(
                "database-login",
                "The user of a database",
                "User ID=|[A-Za-z0-9_.@\\\\-]{2,60}|;",
                "User Id=|[A-Za-z0-9_.@\\\\-]{2,60}|;",
                "Uid=|[A-Za-z0-9_.@\\\\-]{2,60}|;",
                "UID=|[A-Za-z0-9_.@\\\\-]{2,60}|;")
            .finds("Server=db;User ID=someone;Password=n0t-real")
            .leaves("UID=${UID};"),
        Rule.of(
                Kind.USER,
                "password-user",
                "The user that a password is for",
                List.of("user", "uid"))
            .finds("user = 'someone'  # of the mirror\npassword = 'n0t-real'")
            .leaves("user = 'someone'\nhome = '/home/someone'"),
        place(
                "network-credential",
                "The user and the password of a credential in code",
                "NetworkCredential\\([ ]{0,4}\"|[!#-~]{3,50}|\"[ ]{0,4},[ ]{0,4}\"",
                "NetworkCredential\\([ ]{0,4}\"[!#-~]{3,50}\"[ ]{0,4},[ ]{0,4}\"|[ !#-~]{3,50}|\"",
                "DirectoryEntry\\([ ]{0,4}\"|[!#-~]{3,100}|\"[, \n\r\t]{1,40}\"",
                "DirectoryEntry\\([ ]{0,4}\"[!#-~]{3,100}\"[, \n\r\t]{1,40}\"|[!#-~]{3,50}|\"[, \n\r\t]{1,40}\"",
                "DirectoryEntry\\([ ]{0,4}\"[!#-~]{3,100}\"[, \n\r\t]{1,40}\"[!#-~]{3,50}\"[, \n\r\t]{1,40}\"|[ !#-~]{3,50}|\"")
            .finds("new NetworkCredential(\"someone\", \"n0t-real\");")
            .leaves("new NetworkCredential(user, password);"),
        place(
                "told-password",
                "The user and the password that a sentence tells",
                "password for user [\"']|[A-Za-z0-9_.@+-]{2,40}|[\"'] is",
                "password for the user [\"']|[A-Za-z0-9_.@+-]{2,40}|[\"'] is",
                "password for user [\"'][A-Za-z0-9_.@+-]{2,40}[\"'] is [\"']|[!#-&(-~]{3,60}|[\"']",
                "password for the user [\"'][A-Za-z0-9_.@+-]{2,40}[\"'] is [\"']|[!#-&(-~]{3,60}|[\"']")
            .finds("the password for user 'someone' is 'n0t-real'")
            .leaves("the password for user 'someone' has expired"),
        token(
                "weak-password",
                "A password that everybody guesses",
                "password[0-9]{3,6}",
                "passw0rd[0-9]{1,6}",
                "p@ssw0rd[0-9]{0,6}",
                "letmein[0-9]{1,6}",
                "qwerty[0-9]{2,6}")
            .finds("log in with letmein" + "42")
            .leaves("password1", "qwerty"));
  }
}
