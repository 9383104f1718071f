package dev.forkpoint.domain.scrub.rules;

import static dev.forkpoint.domain.scrub.Rule.token;

import dev.forkpoint.domain.scrub.Rule;
import java.util.List;

/// Models: who serves them, and the tools around them.
final class ModelRules {
  private ModelRules() {}

  static List<Rule> all() {
    return List.of(
        token(
            "anthropic-key", "An Anthropic key", "sk-ant-[a-z]{2,8}[0-9]{2,4}-[A-Za-z0-9_-]{60,}"),
        token(
            "openai-key",
            "An OpenAI key",
            "sk-proj-[A-Za-z0-9_-]{40,}",
            "sk-svcacct-[A-Za-z0-9_-]{40,}",
            "sk-admin-[A-Za-z0-9_-]{40,}",
            "sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}",
            "sess-[A-Za-z0-9]{40}"),
        token(
            "hugging-face-token",
            "A Hugging Face token",
            "hf_[A-Za-z]{30,}",
            "hf_[A-Za-z0-9]{34,}",
            "api_org_[A-Za-z0-9]{34}",
            "hf_oauth_[A-Za-z0-9_.-]{30,}",
            "hf_jwt_[A-Za-z0-9_.-]{30,}"),
        token(
            "openrouter-key",
            "An OpenRouter key",
            "sk-or-v1-[a-f0-9]{64}",
            "sk-or-[A-Za-z0-9-]{60,}"),
        token("groq-key", "A Groq key", "gsk_[A-Za-z0-9]{52}"),
        token("xai-key", "An xAI key", "xai-[A-Za-z0-9]{70,}"),
        token("perplexity-key", "A Perplexity key", "pplx-[A-Za-z0-9]{40,}"),
        token("replicate-token", "A Replicate token", "r8_[A-Za-z0-9_-]{37}"),
        token("nvidia-key", "An NVIDIA key", "nvapi-[A-Za-z0-9_-]{60,}"),
        token("together-key", "A Together key", "tgp_v1_[A-Za-z0-9_-]{43}"),
        token("wandb-key", "A Weights & Biases key", "wandb_v1_[A-Za-z0-9_]{60,}"),
        token(
            "langsmith-key",
            "A LangSmith key",
            "lsv2_pt_[a-f0-9]{32}_[a-f0-9]{10}",
            "lsv2_sk_[a-f0-9]{32}_[a-f0-9]{10}",
            "ls__[a-f0-9]{32}"),
        token(
            "langfuse-key",
            "A Langfuse key",
            "sk-lf-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}"),
        token("minimax-key", "A MiniMax key", "sk-api-[A-Za-z0-9_-]{80,}"),
        token(
                "model-key",
                "A key of one of the many who serve models",
                "sk-[A-Za-z0-9_-]{40,}",
                "sk-[a-f0-9]{32}")
            .entropy(3),
        token("jina-key", "A Jina key", "jina_[A-Za-z0-9_-]{50,}"),
        token("firecrawl-key", "A Firecrawl key", "fc-[a-f0-9]{32}"),
        Rule.run("elevenlabs-key", "An ElevenLabs key", "sk_[a-f0-9]{48}"),
        token("cerebras-key", "A Cerebras key", "csk-[a-z0-9]{48}"),
        token("fireworks-key", "A Fireworks key", "fw_[A-Za-z0-9]{22,26}"),
        token("tavily-key", "A Tavily key", "tvly-[A-Za-z0-9-]{32,}"),
        token("exa-or-voyage-key", "A Voyage key", "pa-[A-Za-z0-9_-]{43}"),
        token("brave-key", "A Brave Search key", "BSA[A-Za-z0-9_-]{28}").near("brave", "search"),
        token("e2b-key", "An E2B key", "e2b_[a-f0-9]{40}"),
        token("modal-token", "A Modal token", "ak-[A-Za-z0-9]{22}", "as-[A-Za-z0-9]{22}")
            .near("modal"),
        token("devin-key", "A Devin key", "apk_[A-Za-z0-9+/=]{60,}"),
        token("copilot-token", "A Copilot token", "tid=[a-f0-9]{32};exp="));
  }
}
