package org.ishc.io.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.FigureText;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.targets.Progress;
import org.ishc.core.targets.TargetExplanation;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Labels;
import org.ishc.io.message.Messages;
import org.ishc.io.report.page.ShownIndicators;

/**
 * The review of a period (sơ kết while it runs, tổng kết once it is over) as a workbook: the nation's figures, the
 * units of a level with a chart, and every target against what was done. A missing figure is an empty cell, never a
 * zero.
 */
public final class ReviewWorkbook {

    private static final int CHARTED = 2;

    private final LoadedPackage loaded;
    private final Period period;
    private final LocalDate on;
    private final Language language;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle bold;

    private ReviewWorkbook(LoadedPackage loaded, Period period, LocalDate on, Language language) {
        this.loaded = loaded;
        this.period = period;
        this.on = on;
        this.language = language;
        this.bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
    }

    /**
     * Writes the review.
     *
     * @param period the period under review
     * @param on the day on which it is reviewed; targets are judged at its end
     * @param level the units that are listed one by one
     * @throws IOException when it cannot be written
     */
    public static void write(
            LoadedPackage loaded, Period period, LocalDate on, UnitLevel level, Language language, OutputStream out)
            throws IOException {
        SameBytes.anywhere(language, to -> review(loaded, period, on, level, language, to), out);
    }

    private static void review(
            LoadedPackage loaded, Period period, LocalDate on, UnitLevel level, Language language, OutputStream out)
            throws IOException {
        ReviewWorkbook review = new ReviewWorkbook(loaded, period, on, language);
        try (XSSFWorkbook workbook = review.workbook) {
            review.units(level);
            review.targets();
            SameBytes.date(workbook, loaded.manifest().asOf());
            SameBytes.write(workbook::write, out);
        }
    }

    private String say(String key, Object... namesAndValues) {
        return Messages.in(language).text(key, namesAndValues);
    }

    private String title() {
        boolean isOver = !on.isBefore(loaded.calendar().lastDay(period));
        return say(isOver ? "review.sheet.final" : "review.sheet.interim", "period", period, "day", on);
    }

    private void units(UnitLevel level) {
        XSSFSheet sheet = workbook.createSheet(say("review.sheet.units"));
        Window window = Window.until(period, loaded.calendar(), on);
        Snapshot map = loaded.figures().snapshot(window);
        head(sheet.createRow(0), List.of(title()));
        List<UnitCode> units = new ArrayList<>(map.roots());
        units.addAll(map.members(level));
        List<Column> columns = columns(units, window);
        List<String> headings = new ArrayList<>(List.of(say("review.code"), say("review.unit")));
        columns.forEach(column -> headings.add(title(column.indicator())));
        head(sheet.createRow(1), headings);
        for (int i = 0; i < units.size(); i++) {
            XSSFRow row = sheet.createRow(2 + i);
            row.createCell(0).setCellValue(units.get(i).value());
            row.createCell(1)
                    .setCellValue(
                            map.unit(units.get(i)).name().orElse(units.get(i).value()));
            for (int c = 0; c < columns.size(); c++) {
                number(row.createCell(2 + c), columns.get(c).values().get(i));
            }
        }
        sheet.createFreezePane(2, 2);
        sheet.setColumnWidth(1, 30 * 256);
        int first = 2 + map.roots().size();
        if (units.size() > map.roots().size()) {
            chart(sheet, columns, first, first + map.members(level).size() - 1);
        }
    }

    /** An indicator with the figures of the units, in their order. */
    private record Column(Indicator indicator, List<Optional<Fraction>> values) {}

    /** What is shown in general first, then everything else of which a figure is known. */
    private List<Column> columns(List<UnitCode> units, Window window) {
        Set<Indicator> indicators =
                new LinkedHashSet<>(ShownIndicators.of(loaded, on).all());
        indicators.addAll(loaded.catalogue().all());
        List<Column> columns = new ArrayList<>();
        for (Indicator indicator : indicators) {
            List<Optional<Fraction>> values = units.stream()
                    .map(unit -> loaded.figures()
                            .figure(unit, indicator.code(), window)
                            .value())
                    .toList();
            if (values.stream().anyMatch(Optional::isPresent)) {
                columns.add(new Column(indicator, values));
            }
        }
        return columns;
    }

    private String title(Indicator indicator) {
        return language.say(indicator.titles().vi(), indicator.titles().en());
    }

    /** Bars of the first quantity and of the next that counts the same, a pair for each unit. */
    private void chart(XSSFSheet sheet, List<Column> columns, int firstRow, int lastRow) {
        List<Column> quantities = columns.stream()
                .filter(column -> column.indicator() instanceof Indicator.Additive)
                .toList();
        List<Column> charted = quantities.stream()
                .filter(column -> column.indicator().unit()
                        == quantities.get(0).indicator().unit())
                .limit(CHARTED)
                .toList();
        if (charted.isEmpty()) {
            return;
        }
        XSSFChart chart = sheet.createDrawingPatriarch()
                .createChart(new XSSFClientAnchor(
                        0, 0, 0, 0, columns.size() + 3, 1, columns.size() + 16, 1 + Math.max(20, lastRow - firstRow)));
        chart.setTitleText(
                charted.stream().map(column -> title(column.indicator())).collect(Collectors.joining("; ")));
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFChartData bars = chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.LEFT),
                chart.createValueAxis(AxisPosition.BOTTOM));
        ((XDDFBarChartData) bars).setBarDirection(BarDirection.BAR);
        for (Column column : charted) {
            int place = 2 + columns.indexOf(column);
            XDDFChartData.Series series = bars.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(firstRow, lastRow, 1, 1)),
                    XDDFDataSourcesFactory.fromNumericCellRange(
                            sheet, new CellRangeAddress(firstRow, lastRow, place, place)));
            series.setTitle(title(column.indicator()), null);
        }
        chart.plot(bars);
    }

    private void targets() {
        XSSFSheet sheet = workbook.createSheet(say("review.part.nation"));
        head(sheet.createRow(0), List.of(title()));
        head(
                sheet.createRow(1),
                List.of(
                        say("review.code"),
                        say("review.unit"),
                        say("review.indicator"),
                        say("review.target"),
                        say("review.actual"),
                        say("review.reached"),
                        say("review.status"),
                        say("review.target-origin"),
                        say("review.basis")));
        Snapshot map = loaded.registry().asOf(on);
        int next = 2;
        for (IndicatorCode indicator : loaded.targets().indicators(period, on)) {
            for (UnitCode unit : loaded.targets().inForce(indicator, period, on).keySet()) {
                target(
                        sheet.createRow(next++),
                        map.findName(unit).orElse(unit.value()),
                        Progress.of(loaded.figures(), loaded.targets(), unit, indicator, period, on));
            }
        }
        sheet.createFreezePane(3, 2);
        sheet.setColumnWidth(1, 30 * 256);
        sheet.setColumnWidth(2, 30 * 256);
    }

    /** A unit's target for an indicator, and how far it came. */
    private void target(XSSFRow row, String unit, Progress progress) {
        row.createCell(0).setCellValue(progress.actual().unit().value());
        row.createCell(1).setCellValue(unit);
        row.createCell(2).setCellValue(title(progress.actual().indicator()));
        number(row.createCell(3), progress.target().map(target -> target.value()));
        number(row.createCell(4), progress.actual().value());
        number(row.createCell(5), progress.attainment());
        row.createCell(6).setCellValue(Labels.of(progress.status(), language));
        row.createCell(7)
                .setCellValue(progress.target()
                        .map(given -> TargetExplanation.of(given.targetOrigin(), language))
                        .orElse(""));
        row.createCell(8)
                .setCellValue(progress.actual()
                        .basis()
                        .map(basis -> FigureText.of(basis, language))
                        .orElse(""));
    }

    private void head(XSSFRow row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(texts.get(i));
            cell.setCellStyle(bold);
        }
    }

    /**
     * A figure with two decimals at most; a workbook holds binary numbers, so this is for reading and not for exchange.
     */
    private static void number(Cell cell, Optional<Fraction> value) {
        value.ifPresent(exact -> cell.setCellValue(new BigDecimal(exact.toDecimal(2)).doubleValue()));
    }
}
