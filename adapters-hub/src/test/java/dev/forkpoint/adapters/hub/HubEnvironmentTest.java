package dev.forkpoint.adapters.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HubEnvironmentTest {
  @TempDir private Path home;

  @Test
  void the_hub_is_the_public_one_where_nothing_else_is_said() {
    assertThat(environment(Map.of()).endpoint()).hasToString("https://huggingface.co");
  }

  @Test
  void another_hub_is_named_by_its_address_whatever_ends_it() {
    assertThat(environment(Map.of("HF_ENDPOINT", " https://hub.example.org/hf/// ")).endpoint())
        .hasToString("https://hub.example.org/hf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hub.example.org", "ftp://hub", "https://", "https://zoe:pw@hub", "a b"})
  void an_address_that_is_none_is_refused(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> environment(Map.of("HF_ENDPOINT", address)).endpoint())
        .withMessageStartingWith("HF_ENDPOINT is no address of a Hub");
  }

  @Test
  void the_variable_comes_before_its_old_name_and_both_before_the_saved_token() throws Exception {
    save(".cache/huggingface/token", "hf_saved");

    assertThat(usual(Map.of("HF_TOKEN", "hf_new\r\n", "HUGGING_FACE_HUB_TOKEN", "hf_old")))
        .isEqualTo("hf_new");
    assertThat(usual(Map.of("HF_TOKEN", " ", "HUGGING_FACE_HUB_TOKEN", "hf_old")))
        .isEqualTo("hf_old");
    assertThat(usual(Map.of())).isEqualTo("hf_saved");
  }

  @ParameterizedTest
  @CsvSource({
    "XDG_CACHE_HOME, ~/xdg,        xdg/huggingface/token",
    "HF_HOME,        $PLACE/hf,    place/hf/token",
    "HF_HOME,        ${PLACE}/hf,  place/hf/token",
    "HF_TOKEN_PATH,  ~/my-token,   my-token",
  })
  void the_saved_token_is_where_the_hubs_own_tools_save_it(
      String variable, String value, String file) throws Exception {
    save(file, "hf_saved\n");
    assertThat(usual(Map.of(variable, value, "PLACE", home + "/place"))).isEqualTo("hf_saved");
  }

  @Test
  void the_saved_token_is_not_taken_where_that_is_forbidden() throws Exception {
    save(".cache/huggingface/token", "hf_saved");
    assertThat(environment(Map.of("HF_HUB_DISABLE_IMPLICIT_TOKEN", "true")).token("HF_TOKEN"))
        .isEmpty();
  }

  @Test
  void a_variable_of_its_own_stands_for_itself_alone() throws Exception {
    save(".cache/huggingface/token", "hf_saved");
    assertThat(environment(Map.of("HF_TOKEN", "hf_new")).token("TEAM_TOKEN")).isEmpty();
    assertThat(environment(Map.of("TEAM_TOKEN", "hf_team")).token("TEAM_TOKEN"))
        .contains(new HubToken("hf_team"));
  }

  @Test
  void whoever_logs_in_anew_is_let_in_at_once() throws Exception {
    HubEnvironment environment = environment(Map.of());
    save(".cache/huggingface/token", "hf_first");
    assertThat(environment.token("HF_TOKEN")).contains(new HubToken("hf_first"));
    save(".cache/huggingface/token", "hf_second");
    assertThat(environment.token("HF_TOKEN")).contains(new HubToken("hf_second"));
  }

  @Test
  void no_token_is_ever_shown() {
    HubEnvironment environment = environment(Map.of("HF_TOKEN", "hf_secret"));
    assertThat(environment.toString()).doesNotContain("hf_secret");
    assertThat(environment.token("HF_TOKEN").orElseThrow().toString()).doesNotContain("secret");
  }

  private HubEnvironment environment(Map<String, String> variables) {
    return new HubEnvironment(variables, home);
  }

  private String usual(Map<String, String> variables) {
    return environment(variables).token("HF_TOKEN").orElseThrow().secret();
  }

  private void save(String file, String token) throws Exception {
    Files.createDirectories(home.resolve(file).getParent());
    Files.writeString(home.resolve(file), token);
  }
}
