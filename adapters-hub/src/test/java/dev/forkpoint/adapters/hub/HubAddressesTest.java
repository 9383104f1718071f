package dev.forkpoint.adapters.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HubAddressesTest {
  private final HubAddresses addresses = new HubAddresses(URI.create("https://hub.example.org"));

  @Test
  void a_hub_behind_another_name_is_asked_where_it_is() {
    assertThat(addresses.given("https://huggingface.co/api/x?a=b"))
        .hasToString("https://hub.example.org/api/x?a=b");
    assertThat(addresses.given("/api/x")).hasToString("https://hub.example.org/api/x");
  }

  @Test
  void what_lies_elsewhere_stays_there() {
    assertThat(addresses.given("https://huggingface.co.example.com/x"))
        .hasToString("https://huggingface.co.example.com/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://hub.example.org/x", "file:///etc/passwd", "ftp://a/b", "https:x"})
  void nothing_is_asked_in_the_open(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> addresses.given(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://hub.example.org/x", "https://hub.example.org:8443/x", "https://other/x"})
  void the_token_is_for_one_place_alone(String address) {
    assertThat(addresses.isHere(URI.create(address))).isFalse();
    assertThat(addresses.isHere(URI.create("https://HUB.example.org:443/x"))).isTrue();
  }
}
