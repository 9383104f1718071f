package dev.forkpoint.domain.scrub.rules;

import static dev.forkpoint.domain.scrub.Rule.place;

import dev.forkpoint.domain.scrub.Rule;
import dev.forkpoint.domain.scrub.Rule.Kind;
import java.util.List;

/// Passwords that commands are given by options whose names do not say so.
final class CommandRules {
  private CommandRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.of(
                Kind.COMMAND,
                "command-password",
                "The password that a command is given",
                List.of(
                    "7z -p*",
                    "7za -p*",
                    "az login -p",
                    "buildah login -p",
                    "cqlsh -p",
                    "crackmapexec -p",
                    "docker login -p",
                    "evil-winrm -p",
                    "helm registry login -p",
                    "hydra -p",
                    "ipmitool -P",
                    "jarsigner -keypass",
                    "jarsigner -storepass",
                    "keytool -keypass",
                    "keytool -storepass",
                    "ldapadd -w",
                    "ldapmodify -w",
                    "ldapsearch -w",
                    "ldapwhoami -w",
                    "mariadb -p*",
                    "mariadb-dump -p*",
                    "mongo -p",
                    "mongodump -p",
                    "mongorestore -p",
                    "mongosh -p",
                    "mysql -p*",
                    "mysqladmin -p*",
                    "mysqldump -p*",
                    "mysqlimport -p*",
                    "netexec -p",
                    "nxc -p",
                    "oc login -p",
                    "openssl -k",
                    "openssl pass:*",
                    "oras login -p",
                    "plink -pw",
                    "podman login -p",
                    "pscp -pw",
                    "redis-cli -a",
                    "skopeo login -p",
                    "sqlcmd -P",
                    "ssh-keygen -N",
                    "ssh-keygen -P",
                    "sshpass -p",
                    "sshpass -p*",
                    "unrar -p*",
                    "unzip -P",
                    "useradd -p",
                    "xfreerdp /p:*",
                    "zip -P"))
            .finds("sshpass -p q8w7e6r5 ssh someone@example.org")
            .leaves("sshpass -p \"$PASSWORD\" ssh someone@example.org", "mysql -p some_database"),
        place(
                "piped-password",
                "The password that a command reads from another",
                "echo [\"']?|[A-Za-z0-9!#%*+,./:=?@^_~-]{6,60}|[\"']? [|] sudo -S",
                "echo -n [\"']?|[A-Za-z0-9!#%*+,./:=?@^_~-]{6,60}|[\"']? [|] sudo -S",
                "sudo -S [a-z0-9 .-]{1,60}<<< ?[\"']?|[A-Za-z0-9!#%*+,./:=?@^_~-]{6,60}|",
                "echo [\"']?[a-z0-9_.-]{1,40}:|[A-Za-z0-9!#%*+,./=?@^_~-]{6,60}|[\"']? [|] chpasswd",
                "echo [\"']?[a-z0-9_.-]{1,40}:|[A-Za-z0-9!#%*+,./=?@^_~-]{6,60}|[\"']? [|] sudo chpasswd")
            .unlikeWords()
            .finds("echo 'q8w7e6r5' | sudo -S true", "echo someone:q8w7e6r5 | chpasswd")
            .leaves("echo \"$PASSWORD\" | sudo -S true"),
        place(
                "statement-password",
                "The password of a database's user",
                "IDENTIFIED BY [\"']|[!#-&(-~]{6,60}|[\"']",
                "identified by [\"']|[!#-&(-~]{6,60}|[\"']")
            .unlikeWords()
            .finds("CREATE USER someone IDENTIFIED BY 'q8w7e6r5';")
            .leaves("CREATE USER someone IDENTIFIED BY 'password';"));
  }
}
