package org.ishc.io.ingest.shard;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.base.Worded;
import org.ishc.core.document.Phrase;
import org.ishc.core.document.Statement;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.core.formula.Wording;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.FindingCounts;
import org.ishc.io.ingest.check.FindingLog;
import org.ishc.io.message.FindingCodes;
import org.ishc.io.message.Phrases;
import org.jspecify.annotations.Nullable;

/** Findings as bytes, so that they may come from another process: what is read equals what was written. */
final class FindingBytes {

    /** What arguments may be, each with the way back from its text. */
    private static final List<Kind> PLAIN = List.of(
            new Kind(String.class, text -> text),
            new Kind(Long.class, Long::valueOf),
            new Kind(Integer.class, Integer::valueOf),
            new Kind(LocalDate.class, LocalDate::parse),
            new Kind(Period.class, Period::parse),
            new Kind(UnitCode.class, UnitCode::parse),
            new Kind(ClubCode.class, ClubCode::parse),
            new Kind(IndicatorCode.class, IndicatorCode::parse),
            new Kind(FactCode.class, FactCode::parse),
            new Kind(ItemCode.class, ItemCode::parse));

    private static final int FRACTION = PLAIN.size();
    private static final int OPTIONAL = FRACTION + 1;
    private static final int LIST = OPTIONAL + 1;
    private static final int STATEMENT = LIST + 1;
    private static final int WORDED = STATEMENT + 1;

    private FindingBytes() {}

    private record Kind(Class<?> type, Function<String, Object> parse) {}

    static void write(ByteWriter out, Finding finding) {
        out.text(finding.code().code()).whole(finding.severity().ordinal());
        write(out, finding.location());
        out.whole(finding.arguments().size());
        finding.arguments().forEach((name, value) -> argument(out.text(name), value));
    }

    static Finding read(ByteReader in) {
        String text = in.text();
        FindingCode code = FindingCodes.find(text)
                .orElseThrow(() -> new IllegalArgumentException("no code of a finding: " + text));
        Severity severity = Severity.values()[in.number()];
        Location location = location(in);
        SortedMap<String, Object> arguments = new TreeMap<>();
        for (int left = in.number(); left > 0; left--) {
            arguments.put(in.text(), argument(in));
        }
        return new Finding(code, severity, location, arguments);
    }

    private static void write(ByteWriter out, Location at) {
        out.text(at.table()).text(at.file());
        number(out, at.row());
        number(out, at.line());
        out.text(at.column()).text(at.cell()).text(at.pointer());
        List<String> key = at.key();
        out.whole(key == null ? 0 : 1);
        if (key != null) {
            out.list(key, ByteWriter::text);
        }
        out.text(at.value());
        Optional<Location.Sent> sent = Optional.ofNullable(at.sent());
        out.text(sent.map(Location.Sent::sheet).orElse(null))
                .text(sent.map(Location.Sent::heading).orElse(null));
    }

    private static Location location(ByteReader in) {
        return new Location(
                in.findText(),
                in.findText(),
                number(in),
                number(in),
                in.findText(),
                in.findText(),
                in.findText(),
                in.number() == 0 ? null : in.list(ByteReader::text),
                in.findText(),
                sent(in.findText(), in.findText()));
    }

    private static Location.@Nullable Sent sent(@Nullable String sheet, @Nullable String heading) {
        return sheet == null && heading == null ? null : new Location.Sent(sheet, heading);
    }

    private static void number(ByteWriter out, @Nullable Integer number) {
        out.whole(number == null ? 0 : number + 1L);
    }

    private static @Nullable Integer number(ByteReader in) {
        int number = in.number();
        return number == 0 ? null : Integer.valueOf(number - 1);
    }

    static void argument(ByteWriter out, Object value) {
        for (int i = 0; i < PLAIN.size(); i++) {
            if (PLAIN.get(i).type().isInstance(value)) {
                out.whole(i).text(value.toString());
                return;
            }
        }
        if (value instanceof Statement said) {
            out.whole(STATEMENT)
                    .text(Phrases.name(said.phrase()))
                    .whole(said.values().size());
            new TreeMap<>(said.values()).forEach((place, object) -> argument(out.text(place), object));
        } else if (value instanceof Worded worded) {
            out.whole(WORDED).text(worded.in(Language.VI)).text(worded.in(Language.EN));
        } else if (value instanceof Fraction fraction) {
            out.whole(FRACTION);
            write(out, fraction);
        } else if (value instanceof Optional<?> some) {
            out.whole(OPTIONAL).list(some.stream().toList(), FindingBytes::argument);
        } else if (value instanceof List<?> list) {
            out.whole(LIST).list(list, FindingBytes::argument);
        } else {
            throw new IllegalArgumentException("no argument of a finding: " + value.getClass());
        }
    }

    static Object argument(ByteReader in) {
        int kind = in.number();
        if (kind == FRACTION) {
            return fraction(in);
        }
        if (kind == OPTIONAL) {
            return in.list(FindingBytes::argument).stream().findFirst();
        }
        if (kind == WORDED) {
            return new Wording(in.text(), in.text());
        }
        if (kind == STATEMENT) {
            Phrase phrase = Phrases.find(in.text()).orElseThrow();
            Map<String, Object> values = new TreeMap<>();
            for (int left = in.number(); left > 0; left--) {
                values.put(in.text(), argument(in));
            }
            return new Statement(phrase, values);
        }
        return kind == LIST
                ? in.list(FindingBytes::argument)
                : PLAIN.get(kind).parse().apply(in.text());
    }

    static void write(ByteWriter out, Fraction fraction) {
        out.text(fraction.bigNumerator().toString())
                .text(fraction.bigDenominator().toString());
    }

    static Fraction fraction(ByteReader in) {
        return Fraction.of(new BigInteger(in.text()), new BigInteger(in.text()));
    }

    /** Writes what a log counted and kept. */
    static void write(ByteWriter out, FindingLog log) {
        FindingCounts counts = log.counts();
        counts.severities().values().forEach(out::whole);
        write(out, counts.codes());
        write(out, counts.waived());
        out.list(log.kept(), FindingBytes::write);
    }

    private static void write(ByteWriter out, SortedMap<String, Long> codes) {
        out.list(List.copyOf(codes.entrySet()), (to, code) -> to.text(code.getKey())
                .whole(code.getValue()));
    }

    private static SortedMap<String, Long> codes(ByteReader in) {
        SortedMap<String, Long> codes = new TreeMap<>();
        for (int left = in.number(); left > 0; left--) {
            codes.put(in.text(), in.whole());
        }
        return codes;
    }

    /** Adds what another log counted and kept. */
    static void read(ByteReader in, FindingLog log) {
        Map<Severity, Long> severities = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            severities.put(severity, in.whole());
        }
        log.add(new FindingCounts(severities, codes(in), codes(in)), in.list(FindingBytes::read));
    }
}
