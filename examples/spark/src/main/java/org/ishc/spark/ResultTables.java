package org.ishc.spark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.PackageContents;
import org.ishc.io.message.Messages;
import org.ishc.io.report.FigureJson;
import org.jspecify.annotations.Nullable;

/**
 * What a package came to as tables of Spark, to be joined with the user's own by {@code unit_code}, {@code indicator}
 * and {@code period}.
 */
public final class ResultTables {

    private static final DataType WHOLE = DataTypes.createDecimalType(38, 0);
    private static final DataType DECIMAL = DataTypes.createDecimalType(38, 2);

    private final SparkSession spark;

    /** Makes tables of a session. */
    public ResultTables(SparkSession spark) {
        this.spark = Objects.requireNonNull(spark, "spark");
    }

    /**
     * Returns every indicator of some units in a period: value with two decimals, numerator and denominator of a ratio,
     * status, and how many of the expected places reported. A value that is missing is null.
     */
    public Dataset<Row> figures(PackageContents contents, Collection<UnitCode> units, Period period) {
        Window window = Window.of(period, contents.calendar());
        List<Row> rows = new ArrayList<>();
        for (UnitCode unit : units) {
            for (Indicator indicator : contents.figures().indicators()) {
                Map<String, @Nullable Object> row =
                        FigureJson.row(contents.figures().figure(unit, indicator.code(), window), period);
                rows.add(RowFactory.create(
                        row.get("unit_code"),
                        row.get("indicator"),
                        row.get("period"),
                        decimal(row.get("value")),
                        decimal(row.get("numerator")),
                        decimal(row.get("denominator")),
                        row.get("status"),
                        ((Number) Objects.requireNonNull(row.get("reported"))).longValue(),
                        ((Number) Objects.requireNonNull(row.get("expected"))).longValue(),
                        row.get("basis")));
            }
        }
        return table(
                rows,
                text("unit_code"),
                text("indicator"),
                text("period"),
                of("value", DECIMAL),
                of("numerator", WHOLE),
                of("denominator", WHOLE),
                text("status"),
                of("reported", DataTypes.LongType),
                of("expected", DataTypes.LongType),
                text("basis"));
    }

    private static @Nullable BigDecimal decimal(@Nullable Object number) {
        return number == null ? null : new BigDecimal(number.toString());
    }

    /** Returns the findings that were kept, with their sentences in both languages. */
    public Dataset<Row> findings(PackageContents contents) {
        Messages vietnamese = Messages.in(Language.VI);
        Messages english = Messages.in(Language.EN);
        List<Row> rows = new ArrayList<>();
        for (Finding finding : contents.findings()) {
            Location at = finding.location();
            rows.add(RowFactory.create(
                    finding.code().code(),
                    finding.severity().name(),
                    at.table(),
                    at.file(),
                    at.row(),
                    at.line(),
                    at.column(),
                    at.value(),
                    vietnamese.text(finding),
                    english.text(finding)));
        }
        return table(
                rows,
                text("code"),
                text("severity"),
                text("table"),
                text("file"),
                of("row", DataTypes.IntegerType),
                of("line", DataTypes.IntegerType),
                text("column"),
                text("value"),
                text("text_vi"),
                text("text_en"));
    }

    /** Returns the score of every unit: group, total, class, rank and status. */
    public Dataset<Row> scores(ScoreCard card) {
        int decimals = card.rulebook().points().decimals();
        List<Row> rows = new ArrayList<>();
        for (ScoreCard.UnitScore unit : card.units()) {
            rows.add(RowFactory.create(
                    unit.unit().code(),
                    card.period().code(),
                    unit.group().orElse(null),
                    points(unit.total(), decimals),
                    unit.band().map(ItemCode::value).orElse(null),
                    unit.rank().orElse(null),
                    unit.status().name()));
        }
        return table(
                rows,
                text("unit_code"),
                text("period"),
                text("group"),
                of("total", DataTypes.createDecimalType(38, decimals)),
                text("class"),
                of("rank", DataTypes.IntegerType),
                text("status"));
    }

    /** Returns the points of every unit and criterion. */
    public Dataset<Row> criteria(ScoreCard card) {
        int decimals = card.rulebook().points().decimals();
        List<Row> rows = new ArrayList<>();
        for (ScoreCard.UnitScore unit : card.units()) {
            for (ScoreCard.CriterionScore criterion : unit.criteria()) {
                rows.add(RowFactory.create(
                        unit.unit().code(),
                        card.period().code(),
                        criterion.criterion().code().value(),
                        points(criterion.points(), decimals),
                        criterion.status().name()));
            }
        }
        return table(
                rows,
                text("unit_code"),
                text("period"),
                text("criterion"),
                of("points", DataTypes.createDecimalType(38, decimals)),
                text("status"));
    }

    private static @Nullable BigDecimal points(Optional<Fraction> points, int decimals) {
        return points.map(value -> new BigDecimal(value.toDecimal(decimals))).orElse(null);
    }

    private static StructField text(String name) {
        return of(name, DataTypes.StringType);
    }

    private static StructField of(String name, DataType type) {
        return DataTypes.createStructField(name, type, true);
    }

    private Dataset<Row> table(List<Row> rows, StructField... fields) {
        return spark.createDataFrame(rows, new StructType(Arrays.copyOf(fields, fields.length)));
    }
}
