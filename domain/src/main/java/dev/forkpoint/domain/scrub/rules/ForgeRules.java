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
                "ghr_[A-Za-z0-9]{36,}")
            .finds("ghp_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5C")
            .leaves("ghp_FMTah"),
        token(
                "github-fine-grained-token",
                "A fine-grained GitHub token",
                "github_pat_[A-Za-z0-9_]{36,}")
            .finds("githu" + "b_pat_FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5C")
            .leaves("github_pa"),
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
                "_gitlab_session=[0-9a-z]{32}")
            .finds("glpat" + "-FMTahov29GNUbipw3AHO")
            .leaves("glpat-FM"),
        token(
                "bitbucket-token",
                "A Bitbucket token",
                "ATBB[A-Za-z0-9_=.-]{28,}",
                "ATCTT3xFfG[A-Za-z0-9_=.-]{60,}")
            .finds("ATBBF" + "MTahov29GNUbipw3AHOVcjqx4BI")
            .leaves("ATBBFMTah"),
        token("atlassian-token", "An Atlassian token", "ATATT3[A-Za-z0-9_=-]{60,}")
            .finds("ATATT" + "3FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu")
            .leaves("ATATT3FMT"),
        token("gitea-token", "A Gitea or Forgejo token", "gta_[a-f0-9]{40}")
            .finds("gta_f" + "6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6")
            .leaves("gta_f6d4b"),
        token("npm-token", "An npm token", "npm_[A-Za-z0-9]{36,}", "_authToken=npm_[A-Za-z0-9]{8,}")
            .finds("npm_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5C")
            .leaves("npm_FMTah"),
        token(
                "npm-registry-token",
                "A token for an npm registry",
                "/:_authToken={0,1}[ ]{0,2}[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
            .finds("/:_au" + "thToken5c3a18f6-d4b2-907e-8f6d-4b2907e5c3a1")
            .leaves("/:_authTo"),
        token("pypi-token", "A PyPI upload token", "pypi-AgE[A-Za-z0-9_-]{50,}")
            .finds("pypi-" + "AgEFMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfm")
            .leaves("pypi-AgEF"),
        token("rubygems-token", "A RubyGems key", "rubygems_[a-f0-9]{48}")
            .finds("rubyg" + "ems_f6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6d4b2907e")
            .leaves("rubygems_"),
        token("crates-token", "A crates.io token", "cio[A-Za-z0-9]{32}")
            .finds("cioFM" + "Tahov29GNUbipw3AHOVcjqx4BIPWdk")
            .leaves("cioFMTaho"),
        token("nuget-token", "A NuGet key", "oy2[a-z0-9]{43}")
            .finds("oy2fm" + "t07elsz6dkry5cjqx4bipw3ahov29gnu18ipw3aho")
            .leaves("oy2fmt07e"),
        token("clojars-token", "A Clojars token", "CLOJARS_[A-Za-z0-9]{60}")
            .finds("CLOJA" + "RS_FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu")
            .leaves("CLOJARS_F"),
        token("hex-token", "A Hex token", "hex_[A-Za-z0-9_-]{40,}")
            .finds("hex_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("hex_FMTah"),
        token(
                "docker-token",
                "A Docker Hub token",
                "dckr_pat_[A-Za-z0-9_-]{27,}",
                "dckr_oat_[A-Za-z0-9_-]{27,}")
            .finds("dckr_" + "pat_FMTahov29GNUbipw3AHOVcjqx4B")
            .leaves("dckr_pat_"),
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
            .unlikeWords()
            .finds("AKCFM" + "Tahov29G")
            .leaves("AKCFM"),
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
                "bkat_[A-Za-z0-9_-]{40,}")
            .finds("bkua_" + "f6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6")
            .leaves("bkua_f6d4"),
        token(
                "circleci-token",
                "A CircleCI token",
                "CCIPAT_[A-Za-z0-9]{22}_[a-f0-9]{40}",
                "CCIPAT_[A-Za-z0-9_]{40,}",
                "CCIPRJ_[A-Za-z0-9_]{40,}")
            .finds("CCIPA" + "T_FMTahov29GNUbipw3AHOVc_c3a18f6d4b5c3a18f6d4b2907e8f6d4b2907e5c3")
            .leaves("CCIPAT_FM"),
        token(
                "sonar-token",
                "A Sonar token",
                "sqp_[a-f0-9]{40}",
                "squ_[a-f0-9]{40}",
                "sqa_[a-f0-9]{40}",
                "sonar.login=[a-f0-9]{40}",
                "sonar.login', '[a-f0-9]{40}")
            .finds("sqp_f" + "6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6")
            .leaves("sqp_f6d4b"),
        token(
                "snyk-token",
                "A Snyk token",
                "snyk_uat.[A-Za-z0-9._-]{20,}",
                "snyk_sat.[A-Za-z0-9._-]{20,}")
            .finds("snyk_" + "uat.FMTahov29GNUbipw3AHO")
            .leaves("snyk_uat."),
        token(
                "sourcegraph-token",
                "A Sourcegraph token",
                "sgp_[a-fA-F0-9_]{40,}",
                "sgp_local_[a-f0-9]{40}",
                "slk_[a-f0-9]{64}",
                "sgp_[A-Za-z0-9]{40,}")
            .finds("sgp_f" + "07eF6dE5cD4bC3aB29A18C3aB29A18f07eF6dE5")
            .leaves("sgp_f07eF"),
        token("pulumi-token", "A Pulumi token", "pul-[a-f0-9]{40}")
            .finds("pul-f" + "6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6")
            .leaves("pul-f6d4b"),
        token(
                "terraform-token",
                "A Terraform Cloud token",
                "[A-Za-z0-9]{14}.atlasv1.[A-Za-z0-9_=-]{60,}")
            .finds(
                "FMTah"
                    + "ov29GNUbi.atlasv1.pw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18IPWdkry5CJQX")
            .leaves("FMTahov29"),
        token(
                "vault-token",
                "A Vault token",
                "hvs.[A-Za-z0-9_-]{24,}",
                "hvb.[A-Za-z0-9_-]{24,}",
                "hvr.[A-Za-z0-9_-]{24,}")
            .finds("hvs.F" + "MTahov29GNUbipw3AHOVcjq")
            .leaves("hvs.FMTah"),
        Rule.run(
                "vault-old-token",
                "A Vault token of the old form",
                "s.[A-Za-z0-9_-]{24,}",
                "b.AAAAAQ[A-Za-z0-9_-]{60,}")
            .near("vault", "token")
            .entropy(3.5)
            .finds("vault s.FMT" + "ahov29GNUbipw3AHOVcjq")
            .leaves("vault s.FMTaho"),
        token("octopus-token", "An Octopus Deploy key", "API-[A-Z0-9]{26,30}")
            .finds("API-F" + "MT07ELSZ6DKRY5CJQX4BIPW3A")
            .leaves("API-FMT07"),
        token(
                "harness-token",
                "A Harness token",
                "pat.[A-Za-z0-9_-]{22}.[a-f0-9]{24}.[A-Za-z0-9]{20}",
                "sat.[A-Za-z0-9_-]{22}.[a-f0-9]{24}.[A-Za-z0-9]{20}")
            .finds("pat.F" + "MTahov29GNUbipw3AHOVc.c3a18f6d4b5c3a18f6d4b290.RYfmt07ELSZgnu18IPWd")
            .leaves("pat.FMTah"),
        token(
                "postman-token",
                "A Postman key",
                "PMAK-[a-f0-9]{24}-[a-f0-9]{34}",
                "PMAK-[A-Za-z0-9-]{50,}",
                "PMAT-[A-Z0-9]{26}")
            .finds("PMAK-" + "f6d4b2907e5c3a182907e5c3-a18f6d4b5c3a18f6d4b2907e8f6d4b2907")
            .leaves("PMAK-f6d4"),
        token(
                "rapidapi-key",
                "A RapidAPI key",
                "[a-f0-9]{10}msh[a-f0-9]{15}p1[a-f0-9]{6}jsn[a-f0-9]{12}")
            .finds("f6d4b" + "2907emsh5c3a182907e5c3ap118f6d4jsnb5c3a18f6d4b")
            .leaves("f6d4b2907"),
        token("stackhawk-key", "A StackHawk key", "hawk.[A-Za-z0-9_-]{20}.[A-Za-z0-9_-]{20}")
            .finds("hawk." + "FMTahov29GNUbipw3AHO.Vcjqx4BIPWdkry5CJQXe")
            .leaves("hawk.FMTa"),
        token("readme-token", "A ReadMe key", "rdme_[a-z0-9]{60,}")
            .finds("rdme_" + "fmt07elsz6dkry5cjqx4bipw3ahov29gnu18ipw3ahov29gnu18fmt07elsz")
            .leaves("rdme_fmt0"),
        token("endor-key", "An Endor Labs key", "endr\\+[A-Za-z0-9-]{16}")
            .finds("endr+" + "FMTahov29GNUbipw")
            .leaves("endr+FM"),
        token(
                "aikido-token",
                "An Aikido token",
                "AIK_CI_[A-Za-z0-9]{20,}",
                "AIK_CLIENT_[A-Za-z0-9]{20,}",
                "AIK_SECRET_[A-Za-z0-9]{40,}")
            .finds("AIK_C" + "I_FMTahov29GNUbipw3AHO")
            .leaves("AIK_CI_FM"),
        token("dependency-track-key", "A Dependency-Track key", "odt_[A-Za-z0-9_]{32,}")
            .finds("odt_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdk")
            .leaves("odt_FMTah"));
  }
}
