package dev.sennight.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKeyTest {
  @ParameterizedTest
  @CsvSource({
    "http://a.example/x, https://a.example/x",
    "https://www.a.example/x/, https://a.example/x",
    "https://a.example, https://A.example/",
    "https://a.example/x?utm_source=n&utm_medium=m, https://a.example/x",
    "https://a.example/x?id=7&utm_source=n, https://a.example/x?id=7",
    "https://a.example/x?fbclid=1#part, https://a.example/x",
    "https://arxiv.org/abs/2504.20602v1, https://arxiv.org/pdf/2504.20602.pdf",
    "http://export.arxiv.org/abs/2504.20602, https://arxiv.org/html/2504.20602v3",
    "https://arxiv.org/abs/cs/0112017v1, https://arxiv.org/pdf/cs/0112017",
    "https://someone@a.example/x, https://a.example/x",
    "https://name:word@www.a.example:8080/x, https://a.example:8080/x",
    "https://twitter.com/someone/status/1, https://x.com/someone/status/1?ref_src=t",
  })
  void sameForAReader(String one, String other) {
    assertEquals(AddressKey.of(one), AddressKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x?id=7, https://a.example/x?id=8",
    "https://a.example/Abc, https://a.example/abc",
    "https://arxiv.org/abs/2504.20602, https://arxiv.org/abs/2504.20603",
    "https://a.example/x, https://b.example/x",
    "https://a.example@b.example/x, https://a.example/x",
    "https://a.example:8080/x, https://a.example/x",
  })
  void different(String one, String other) {
    assertNotEquals(AddressKey.of(one), AddressKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.A.example/x, a.example",
    "https://name:word@a.example:8080?q, a.example",
    "https://someone@twitter.com/x, x.com",
    "https://mobile.x.com, x.com",
    "twitter, x.com",
    "a.example/x, a.example",
    "http://[2001:db8::1]/x, [2001:db8::1]",
    "http://[2001:db8::1]:80/x, [2001:db8::1]",
  })
  void theHostIsTheSameAsInTheKey(String address, String host) {
    assertEquals(host, AddressKey.host(address));
    assertTrue(AddressKey.of(address).startsWith(host));
  }
}
