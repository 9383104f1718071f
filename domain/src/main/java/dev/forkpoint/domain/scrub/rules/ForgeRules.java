package dev.forkpoint.domain.scrub.rules;

import static dev.forkpoint.domain.scrub.Rule.token;

import dev.forkpoint.domain.scrub.Rule;
import java.util.List;

/// Forges, registries and what builds and checks code.
final class ForgeRules {
  private ForgeRules() {}

  static List<Rule> all() {
    return List.of(
        token(
            "github-token",
            "A GitHub token: of a person, an app, a user of an app, or to refresh one",
            "ghp_[A-Za-z0-9]{36,}",
            "gho_[A-Za-z0-9]{36,}",
            "ghu_[A-Za-z0-9]{36,}",
            "ghs_[A-Za-z0-9_.-]{36,}",
            "ghr_[A-Za-z0-9]{36,}"),
        token(
            "github-fine-grained-token",
            "A fine-grained GitHub token",
            "github_pat_[A-Za-z0-9_]{36,}"),
        token(
            "gitlab-token",
            "A GitLab token",
            "glpat-[A-Za-z0-9_-]{20,}(.[a-z0-9])?[a-z0-9.]{0,30}",
            "gldt-[A-Za-z0-9_-]{20,}",
            "glft-[A-Za-z0-9_-]{20,}",
            "glsoat-[A-Za-z0-9_-]{20,}",
            "glrt-[A-Za-z0-9_.-]{20,}",
            "glrtr-[A-Za-z0-9_.-]{20,}",
            "glcbt-[A-Za-z0-9_-]{16,}",
            "glptt-[A-Za-z0-9_-]{40,}",
            "glagent-[A-Za-z0-9_-]{50,}",
            "glimt-[A-Za-z0-9_-]{20,}",
            "gloas-[A-Za-z0-9_-]{64,}",
            "glffct-[A-Za-z0-9_-]{20,}",
            "glwt-[A-Za-z0-9_-]{20,}",
            "GR1348941[A-Za-z0-9_-]{20,}",
            "_gitlab_session=[0-9a-z]{32}"),
        token(
            "bitbucket-token",
            "A Bitbucket token",
            "ATBB[A-Za-z0-9_=.-]{28,}",
            "ATCTT3xFfG[A-Za-z0-9_=.-]{60,}"),
        token("atlassian-token", "An Atlassian token", "ATATT3[A-Za-z0-9_=-]{60,}"),
        token("gitea-token", "A Gitea or Forgejo token", "gta_[a-f0-9]{40}"),
        token(
            "npm-token", "An npm token", "npm_[A-Za-z0-9]{36,}", "_authToken=npm_[A-Za-z0-9]{8,}"),
        token(
            "npm-registry-token",
            "A token for an npm registry",
            "/:_authToken={0,1}[ ]{0,2}[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
        token("pypi-token", "A PyPI upload token", "pypi-AgE[A-Za-z0-9_-]{50,}"),
        token("rubygems-token", "A RubyGems key", "rubygems_[a-f0-9]{48}"),
        token("crates-token", "A crates.io token", "cio[A-Za-z0-9]{32}"),
        token("nuget-token", "A NuGet key", "oy2[a-z0-9]{43}"),
        token("clojars-token", "A Clojars token", "CLOJARS_[A-Za-z0-9]{60}"),
        token("hex-token", "A Hex token", "hex_[A-Za-z0-9_-]{40,}"),
        token(
            "docker-token",
            "A Docker Hub token",
            "dckr_pat_[A-Za-z0-9_-]{27,}",
            "dckr_oat_[A-Za-z0-9_-]{27,}"),
        token(
                "artifactory-token",
                "An Artifactory key or password",
                "AKC[A-Za-z0-9]{10,}",
                "AP2[A-Za-z0-9]{10,}",
                "AP3[A-Za-z0-9]{10,}",
                "AP5[A-Za-z0-9]{10,}",
                "AP6[A-Za-z0-9]{10,}",
                "APA[A-Za-z0-9]{10,}",
                "APB[A-Za-z0-9]{10,}",
                "cmVmdGtu[A-Za-z0-9]{56}",
                "cmVmd[A-Za-z0-9]{59}")
            .unlikeWords(),
        token(
            "buildkite-token",
            "A Buildkite token",
            "bkua_[a-f0-9]{40}",
            "bkua_[A-Za-z0-9]{40,}",
            "bkaj_[A-Za-z0-9_-]{40,}",
            "bkpat_[A-Za-z0-9_-]{40,}",
            "bkaa_[A-Za-z0-9_-]{40,}",
            "bkct_[A-Za-z0-9_-]{40,}",
            "bkpi_[A-Za-z0-9_-]{40,}",
            "bkat_[A-Za-z0-9_-]{40,}"),
        token(
            "circleci-token",
            "A CircleCI token",
            "CCIPAT_[A-Za-z0-9]{22}_[a-f0-9]{40}",
            "CCIPAT_[A-Za-z0-9_]{40,}",
            "CCIPRJ_[A-Za-z0-9_]{40,}"),
        token(
            "sonar-token",
            "A Sonar token",
            "sqp_[a-f0-9]{40}",
            "squ_[a-f0-9]{40}",
            "sqa_[a-f0-9]{40}",
            "sonar.login=[a-f0-9]{40}",
            "sonar.login', '[a-f0-9]{40}"),
        token(
            "snyk-token",
            "A Snyk token",
            "snyk_uat.[A-Za-z0-9._-]{20,}",
            "snyk_sat.[A-Za-z0-9._-]{20,}"),
        token(
            "sourcegraph-token",
            "A Sourcegraph token",
            "sgp_[a-fA-F0-9_]{40,}",
            "sgp_local_[a-f0-9]{40}",
            "slk_[a-f0-9]{64}",
            "sgp_[A-Za-z0-9]{40,}"),
        token("pulumi-token", "A Pulumi token", "pul-[a-f0-9]{40}"),
        token(
            "terraform-token",
            "A Terraform Cloud token",
            "[A-Za-z0-9]{14}.atlasv1.[A-Za-z0-9_=-]{60,}"),
        token(
            "vault-token",
            "A Vault token",
            "hvs.[A-Za-z0-9_-]{24,}",
            "hvb.[A-Za-z0-9_-]{24,}",
            "hvr.[A-Za-z0-9_-]{24,}"),
        Rule.run(
                "vault-old-token",
                "A Vault token of the old form",
                "s.[A-Za-z0-9_-]{24,}",
                "b.AAAAAQ[A-Za-z0-9_-]{60,}")
            .near("vault", "token")
            .entropy(3.5),
        token("octopus-token", "An Octopus Deploy key", "API-[A-Z0-9]{26,30}"),
        token(
            "harness-token",
            "A Harness token",
            "pat.[A-Za-z0-9_-]{22}.[a-f0-9]{24}.[A-Za-z0-9]{20}",
            "sat.[A-Za-z0-9_-]{22}.[a-f0-9]{24}.[A-Za-z0-9]{20}"),
        token(
            "postman-token",
            "A Postman key",
            "PMAK-[a-f0-9]{24}-[a-f0-9]{34}",
            "PMAK-[A-Za-z0-9-]{50,}",
            "PMAT-[A-Z0-9]{26}"),
        token(
            "rapidapi-key",
            "A RapidAPI key",
            "[a-f0-9]{10}msh[a-f0-9]{15}p1[a-f0-9]{6}jsn[a-f0-9]{12}"),
        token("stackhawk-key", "A StackHawk key", "hawk.[A-Za-z0-9_-]{20}.[A-Za-z0-9_-]{20}"),
        token("readme-token", "A ReadMe key", "rdme_[a-z0-9]{60,}"),
        token("endor-key", "An Endor Labs key", "endr\\+[A-Za-z0-9-]{16}"),
        token(
            "aikido-token",
            "An Aikido token",
            "AIK_CI_[A-Za-z0-9]{20,}",
            "AIK_CLIENT_[A-Za-z0-9]{20,}",
            "AIK_SECRET_[A-Za-z0-9]{40,}"),
        token("dependency-track-key", "A Dependency-Track key", "odt_[A-Za-z0-9_]{32,}"));
  }
}
