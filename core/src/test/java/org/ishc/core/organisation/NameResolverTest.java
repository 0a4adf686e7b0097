package org.ishc.core.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Origin;
import org.ishc.core.testing.SamplesOrganisation;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameResolverTest {

  private static final NameResolver RESOLVER = resolver();

  /** Code, level, parent, name. */
  private static NameResolver resolver() {
    List<String> lines =
        List.of(
            "VN|CENTRAL||Trung ương", "P1|PROVINCE|VN|Tỉnh Bà Rịa - Vũng Tàu", "P2|PROVINCE|VN|Tỉnh Đồng Nai", "D1|DISTRICT|P1|Huyện Tân Phú",
            "D2|DISTRICT|P2|Thị xã Long Khánh", "C1|COMMUNE|D1|Xã Tân Phú", "C2|COMMUNE|D2|Xã Tân Phú", "C3|COMMUNE|D2|Phường Tân Phú",
            "C4|COMMUNE|D1|Phường 1", "C5|COMMUNE|D2|Phường IX", "C6|COMMUNE|D1|Xã Hòa Thủy", "C7|COMMUNE|D1|Xã Ia H'Drai", "C8|COMMUNE|D1|Xã Phó Bảng",
            "C9|COMMUNE|D1|Xã Xa Dung", "C10|COMMUNE|D1|Phường XIV", "C11|COMMUNE|D1|Xã Vi", "C12|COMMUNE|D2|Thanh Sơn");
    List<UnitVersion> units = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split("\\|");
      units.add(
          new UnitVersion(
              SamplesOrganisation.unit(cells[0]), DateRange.from(SamplesOrganisation.day("2020-01-01")), UnitLevel.valueOf(cells[1]), Optional.empty(),
              Optional.of(cells[3]), Optional.of(cells[2]).filter(parent -> !parent.isEmpty()).map(SamplesOrganisation::unit), Optional.empty(),
              Origin.NONE));
    }
    return NameResolver.of(Registry.of(units, List.of()).value().asOf(SamplesOrganisation.day("2024-01-01")));
  }

  private static String only(String text) {
    return RESOLVER.resolve(text).findOnly().map(candidate -> candidate.unit().code().value()).orElse("-");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Xã Tân Phú, huyện Tân Phú|C1", "xã tân phú , H. Tân Phú, tỉnh Bà Rịa–Vũng Tàu|C1", "Xã Tân Phú, TX Long Khánh|C2", "P.Tân Phú|C3",
        "Phường Tân Phú, Đồng Nai|C3", "Phường I|C4", "phường 01|C4", "P1|C4", "P. 9|C5", "Phường IX, thị xã Long Khánh|C5", "Phường 14|C10",
        "Xã Hoà Thuỷ|C6", "Xã Ia H’Drai|C7", "xã Ia HDrai|C7", "Xa Dung|C9", "Xã Vi|C11", "Tỉnh Bà Rịa-Vũng Tàu|P1", "Xã Thanh Sơn|C12"
      })
  void name_isResolved(String text, String code) {
    assertEquals(code, only(text));
    assertEquals(code, only(Normalizer.normalize(text, Normalizer.Form.NFD)));
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"Xã Tân Phú", "Tân Phú", "Xã Phố Bảng", "xa pho bang", "Xã Tân Phú, huyện Xuân Lộc", "", ",", "xã", "Xã Không Có", "Thị trấn Hòa Thủy"})
  void name_thatIsNotSure_isNeverPicked(String text) {
    assertEquals("-", only(text));
  }

  @Test
  void candidates_comeWithTheirEvidence() {
    NameResolver.Resolution resolution = RESOLVER.resolve("Xã Tân Phú, Huyện Tân Phú", UnitLevel.COMMUNE);
    assertEquals(
        List.of("C1 SAME 1 0", "C2 SAME 0 1", "C3 OTHER_TYPE 0 1"),
        resolution.candidates().stream()
            .map(of -> of.unit().code() + " " + of.likeness() + " " + of.matched() + " " + of.contradicted())
            .toList());
    assertFalse(resolution.isAmbiguous());
    assertTrue(RESOLVER.resolve("Xã Tân Phú").isAmbiguous());
    assertEquals(List.of("C1", "C2"), RESOLVER.resolve("Xã Tân Phú").best().stream().map(of -> of.unit().code().value()).toList());
    assertEquals(NameResolver.Likeness.OTHER_MARKS, RESOLVER.resolve("Xã Phố Bảng").candidates().get(0).likeness());
    assertEquals(NameResolver.Likeness.WITHOUT_MARKS, RESOLVER.resolve("pho bang").candidates().get(0).likeness());
    assertEquals(List.of(), RESOLVER.resolve("Xã Không Có").best());
  }
}
