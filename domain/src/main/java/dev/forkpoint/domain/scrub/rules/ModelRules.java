package dev.forkpoint.domain.scrub.rules;

import static dev.forkpoint.domain.scrub.Rule.token;

import dev.forkpoint.domain.scrub.Rule;
import java.util.List;

/// Models: who serves them, and the tools around them.
final class ModelRules {
  private ModelRules() {}

  static List<Rule> all() {
    return List.of(
        token("anthropic-key", "An Anthropic key", "sk-ant-[a-z]{2,8}[0-9]{2,4}-[A-Za-z0-9_-]{60,}")
            .finds("sk-an" + "t-fm96-hov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18IP")
            .leaves("sk-ant-fm"),
        token(
                "openai-key",
                "An OpenAI key",
                "sk-proj-[A-Za-z0-9_-]{40,}",
                "sk-svcacct-[A-Za-z0-9_-]{40,}",
                "sk-admin-[A-Za-z0-9_-]{40,}",
                "sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}",
                "sess-[A-Za-z0-9]{40}")
            .finds("sk-pr" + "oj-FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("sk-proj-F"),
        token(
                "hugging-face-token",
                "A Hugging Face token",
                "hf_[A-Za-z]{30,}",
                "hf_[A-Za-z0-9]{34,}",
                "api_org_[A-Za-z0-9]{34}",
                "hf_oauth_[A-Za-z0-9_.-]{30,}",
                "hf_jwt_[A-Za-z0-9_.-]{30,}")
            .finds("hf_FM" + "TahovCJQXelszGNUbipwDKRYfmtA")
            .leaves("hf_FMTaho"),
        token(
                "openrouter-key",
                "An OpenRouter key",
                "sk-or-v1-[a-f0-9]{64}",
                "sk-or-[A-Za-z0-9-]{60,}")
            .finds("sk-or" + "-v1-f6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6d4b2907e8f6d4b2907e5c3a1")
            .leaves("sk-or-v1-"),
        token("groq-key", "A Groq key", "gsk_[A-Za-z0-9]{52}")
            .finds("gsk_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt0")
            .leaves("gsk_FMTah"),
        token("xai-key", "An xAI key", "xai-[A-Za-z0-9]{70,}")
            .finds(
                "xai-F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18IPWdkry5")
            .leaves("xai-FMTah"),
        token("perplexity-key", "A Perplexity key", "pplx-[A-Za-z0-9]{40,}")
            .finds("pplx-" + "FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("pplx-FMTa"),
        token("replicate-token", "A Replicate token", "r8_[A-Za-z0-9_-]{37}")
            .finds("r8_FM" + "Tahov29GNUbipw3AHOVcjqx4BIPWdkry5CJ")
            .leaves("r8_FMTaho"),
        token("nvidia-key", "An NVIDIA key", "nvapi-[A-Za-z0-9_-]{60,}")
            .finds("nvapi" + "-FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu")
            .leaves("nvapi-FMT"),
        token("together-key", "A Together key", "tgp_v1_[A-Za-z0-9_-]{43}")
            .finds("tgp_v" + "1_FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz")
            .leaves("tgp_v1_FM"),
        token("wandb-key", "A Weights & Biases key", "wandb_v1_[A-Za-z0-9_]{60,}")
            .finds("wandb" + "_v1_FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu")
            .leaves("wandb_v1_"),
        token(
                "langsmith-key",
                "A LangSmith key",
                "lsv2_pt_[a-f0-9]{32}_[a-f0-9]{10}",
                "lsv2_sk_[a-f0-9]{32}_[a-f0-9]{10}",
                "ls__[a-f0-9]{32}")
            .finds("lsv2_" + "pt_f6d4b2907e5c3a182907e5c3a18f6d4b_5c3a18f6d4")
            .leaves("lsv2_pt_f"),
        token(
                "langfuse-key",
                "A Langfuse key",
                "sk-lf-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}")
            .finds("sk-lf" + "-f6d4b290-7e5c-3a18-2907-e5c3a18f6d4b")
            .leaves("sk-lf-f6d"),
        token("minimax-key", "A MiniMax key", "sk-api-[A-Za-z0-9_-]{80,}")
            .finds(
                "sk-ap"
                    + "i-FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu18IPWdkry5CJQXelsz6D")
            .leaves("sk-api-FM"),
        token(
                "model-key",
                "A key of one of the many who serve models",
                "sk-[A-Za-z0-9_-]{40,}",
                "sk-[a-f0-9]{32}")
            .entropy(3)
            .finds("sk-FM" + "Tahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("sk-FMTaho"),
        token("jina-key", "A Jina key", "jina_[A-Za-z0-9_-]{50,}")
            .finds("jina_" + "FMTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfm")
            .leaves("jina_FMTa"),
        token("firecrawl-key", "A Firecrawl key", "fc-[a-f0-9]{32}")
            .finds("fc-f6" + "d4b2907e5c3a182907e5c3a18f6d4b")
            .leaves("fc-f6d4b2"),
        Rule.run("elevenlabs-key", "An ElevenLabs key", "sk_[a-f0-9]{48}")
            .finds("sk_f6" + "d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6d4b2907e")
            .leaves("sk_f6d4b2"),
        token("cerebras-key", "A Cerebras key", "csk-[a-z0-9]{48}")
            .finds("csk-f" + "mt07elsz6dkry5cjqx4bipw3ahov29gnu18ipw3ahov29gn")
            .leaves("csk-fmt07"),
        token("fireworks-key", "A Fireworks key", "fw_[A-Za-z0-9]{22,26}")
            .finds("fw_FM" + "Tahov29GNUbipw3AHOVc")
            .leaves("fw_FMTah"),
        token("tavily-key", "A Tavily key", "tvly-[A-Za-z0-9-]{32,}")
            .finds("tvly-" + "FMTahov29GNUbipw3AHOVcjqx4BIPWdk")
            .leaves("tvly-FMTa"),
        token("voyage-key", "A Voyage key", "pa-[A-Za-z0-9_-]{43}")
            .finds("pa-FM" + "Tahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz")
            .leaves("pa-FMTaho"),
        token("brave-key", "A Brave Search key", "BSA[A-Za-z0-9_-]{28}")
            .near("brave", "search")
            .finds("brave BSAFM" + "Tahov29GNUbipw3AHOVcjqx4BI")
            .leaves("brave BSAFMTaho"),
        token("e2b-key", "An E2B key", "e2b_[a-f0-9]{40}")
            .finds("e2b_f" + "6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6")
            .leaves("e2b_f6d4b"),
        token("modal-token", "A Modal token", "ak-[A-Za-z0-9]{22}", "as-[A-Za-z0-9]{22}")
            .near("modal")
            .finds("modal ak-FM" + "Tahov29GNUbipw3AHOVc")
            .leaves("modal ak-FMTah"),
        token("devin-key", "A Devin key", "apk_[A-Za-z0-9+/=]{60,}")
            .finds("apk_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXelsz6DKRYfmt07ELSZgnu")
            .leaves("apk_FMTah"),
        token("copilot-token", "A Copilot token", "tid=[a-f0-9]{32};exp=")
            .finds("tid=f" + "6d4b2907e5c3a182907e5c3a18f6d4b;exp=")
            .leaves("tid=f6d4b"),
        token("llama-index-key", "A LlamaIndex key", "llx-[A-Za-z0-9]{40,}")
            .finds("llx-F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("llx-FMTah"),
        token("runpod-key", "A RunPod key", "rpa_[A-Za-z0-9]{40,}")
            .finds("rpa_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("rpa_FMTah"),
        token("cartesia-key", "A Cartesia key", "sk_car_[A-Za-z0-9_-]{20,}")
            .finds("sk_ca" + "r_FMTahov29GNUbipw3AHO")
            .leaves("sk_car_FM"),
        token("anyscale-key", "An Anyscale key", "esecret_[A-Za-z0-9]{20,}")
            .finds("esecr" + "et_FMTahov29GNUbipw3AHO")
            .leaves("esecret_F"),
        token("browserbase-key", "A Browserbase key", "bb_live_[A-Za-z0-9_-]{20,}")
            .finds("bb_li" + "ve_FMTahov29GNUbipw3AHO")
            .leaves("bb_live_F"),
        token("cursor-key", "A Cursor key", "key_[a-f0-9]{64}")
            .finds("key_f" + "6d4b2907e5c3a182907e5c3a18f6d4b5c3a18f6d4b2907e8f6d4b2907e5c3a1")
            .leaves("key_f6d4b"),
        token("friendli-token", "A Friendli token", "flp_[A-Za-z0-9]{40,}")
            .finds("flp_F" + "MTahov29GNUbipw3AHOVcjqx4BIPWdkry5CJQXe")
            .leaves("flp_FMTah"));
  }
}
