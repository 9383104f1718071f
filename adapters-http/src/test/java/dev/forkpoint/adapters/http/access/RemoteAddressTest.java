package dev.forkpoint.adapters.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RemoteAddressTest {
  @Test
  void each_ipv4_address_is_a_place_of_its_own() {
    assertThat(RemoteAddress.network("192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(RemoteAddress.network("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
  }

  @Test
  void ipv6_addresses_that_begin_alike_are_one_place() {
    String place = RemoteAddress.network("2001:db8:1:2::1");
    assertThat(RemoteAddress.network("2001:db8:1:2:ffff::2")).isEqualTo(place);
    assertThat(RemoteAddress.network("2001:db8:1:3::1")).isNotEqualTo(place);
  }

  @Test
  void what_a_proxy_says_instead_is_taken_as_it_is_but_not_at_any_length() {
    assertThat(RemoteAddress.network("unknown")).isEqualTo("unknown");
    assertThat(RemoteAddress.network("x".repeat(1000))).hasSize(64);
  }
}
