package dev.sennight.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
  })
  void different(String one, String other) {
    assertNotEquals(AddressKey.of(one), AddressKey.of(other));
  }
}
