package org.ishc.core.testing;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Portion;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitKind;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.time.DateRange;

/**
 * Wards of Hà Nội as Resolution 1656/NQ-UBTVQH15 joined and divided them on 1 July 2025: real codes, names and rows.
 * Wards that only touch these are left out, so some successions lead to fewer units than in truth.
 */
public final class SamplesHaNoi {

    /** What joined them. */
    public static final String RESOLUTION = "1656/NQ-UBTVQH15";

    /** {@code code, from, to, LEVEL, parent, name}; a dash is open or none. */
    private static final List<String> UNITS = List.of(
            "VN,2020-01-01,-,CENTRAL,-,Trung ương Hội Người cao tuổi Việt Nam",
            "01,2020-01-01,-,PROVINCE,VN,Thành phố Hà Nội",
            "001,2020-01-01,2025-07-01,DISTRICT,01,Quận Ba Đình",
            "003,2020-01-01,2025-07-01,DISTRICT,01,Quận Tây Hồ",
            "004,2020-01-01,2025-07-01,DISTRICT,01,Quận Long Biên",
            "00001,2020-01-01,2025-07-01,COMMUNE,001,Phường Phúc Xá",
            "00004,2020-01-01,2025-07-01,COMMUNE,001,Phường Trúc Bạch",
            "00006,2020-01-01,2025-07-01,COMMUNE,001,Phường Vĩnh Phúc",
            "00007,2020-01-01,2025-07-01,COMMUNE,001,Phường Cống Vị",
            "00008,2020-01-01,2025-07-01,COMMUNE,001,Phường Liễu Giai",
            "00013,2020-01-01,2025-07-01,COMMUNE,001,Phường Quán Thánh",
            "00031,2020-01-01,2025-07-01,COMMUNE,001,Phường Giảng Võ",
            "00097,2020-01-01,2025-07-01,COMMUNE,003,Phường Tứ Liên",
            "00118,2020-01-01,2025-07-01,COMMUNE,004,Phường Ngọc Thụy",
            "00139,2020-01-01,2025-07-01,COMMUNE,004,Phường Bồ Đề",
            "00004,2025-07-01,-,COMMUNE,01,Phường Ba Đình",
            "00008,2025-07-01,-,COMMUNE,01,Phường Ngọc Hà",
            "00025,2025-07-01,-,COMMUNE,01,Phường Giảng Võ",
            "00097,2025-07-01,-,COMMUNE,01,Phường Hồng Hà",
            "00103,2025-07-01,-,COMMUNE,01,Phường Tây Hồ",
            "00118,2025-07-01,-,COMMUNE,01,Phường Bồ Đề");

    /** {@code predecessor successor portion}, all of that day. */
    private static final List<String> SUCCESSIONS = List.of(
            "00001 00097 full",
            "00004 00004 full",
            "00006 00008 full",
            "00007 00008 partial",
            "00007 00025 partial",
            "00008 00008 full",
            "00013 00004 full",
            "00031 00025 full",
            "00097 00097 partial",
            "00097 00103 partial",
            "00118 00097 area",
            "00118 00118 full",
            "00139 00097 area",
            "00139 00118 full");

    private SamplesHaNoi() {}

    /** Returns the units before and after that day. */
    public static Registry registry() {
        List<UnitVersion> units = new ArrayList<>();
        for (String line : UNITS) {
            String[] cells = line.split(",");
            UnitLevel level = UnitLevel.valueOf(cells[3]);
            boolean isNew = cells[1].equals("2025-07-01");
            units.add(new UnitVersion(
                    unit(cells[0]),
                    cells[2].equals("-") ? DateRange.from(day(cells[1])) : DateRange.of(day(cells[1]), day(cells[2])),
                    level,
                    Optional.of(level == UnitLevel.CENTRAL ? UnitKind.CENTRAL_COMMITTEE : UnitKind.ASSOCIATION),
                    Optional.of(cells[5]),
                    cells[4].equals("-") ? Optional.empty() : Optional.of(unit(cells[4])),
                    isNew ? Optional.of(RESOLUTION) : Optional.empty(),
                    Origin.of("org-units", units.size() + 1)));
        }
        List<Succession> rows = new ArrayList<>();
        for (String line : SUCCESSIONS) {
            String[] cells = line.split(" ");
            rows.add(new Succession(
                    day("2025-07-01"),
                    unit(cells[0]),
                    unit(cells[1]),
                    Portion.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                    Optional.empty(),
                    Optional.of(RESOLUTION),
                    Optional.empty(),
                    Origin.of("successions", rows.size() + 1)));
        }
        return Registry.of(units, rows).value();
    }
}
