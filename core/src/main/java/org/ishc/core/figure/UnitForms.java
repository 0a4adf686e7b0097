package org.ishc.core.figure;

import java.util.List;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.club.ClubForms;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.FormReader;
import org.ishc.core.formula.FormTable;
import org.ishc.core.formula.SharedForms;
import org.ishc.core.formula.Value;

/**
 * The forms of values and conditions of units: the shared ones, and what is read of a unit. Source: specification,
 * <i>indicators</i>.
 */
public final class UnitForms {

    /** A figure. */
    public static final Form<Value, FormReader> FIGURE = Form.<Value, FormReader>named("figure")
            .body("i")
            .means(
                    "số của chỉ số i tại đơn vị, cùng kỳ, cùng địa giới, cùng ngày, dù bao nhiêu nơi có báo cáo",
                    "the unit's figure of i for the same window, map and day, whatever its coverage")
            .says("số {figure} = {result}", "figure {figure} = {result}")
            .sample("{figure: clubs.operating}")
            .read((written, forms) -> new FigureValue(written.body().code(IndicatorCode::parse)));

    /** A class. */
    public static final Form<Condition, FormReader> CLASS = Form.<Condition, FormReader>named("class")
            .body("k")
            .means("đơn vị thuộc loại địa bàn k", "the unit is of class k")
            .says("địa bàn {class}: {truth}", "class {class}: {truth}")
            .sample("{class: area.mountain}")
            .read((written, forms) -> new UnitCondition.InClass(ClubForms.unitClass(written.body())));

    /** Whether there is a figure. */
    public static final Form<Condition, FormReader> REPORTED = Form.<Condition, FormReader>named("reported")
            .body("i")
            .means("đơn vị có số của chỉ số i; không bao giờ là không rõ", "the unit has a figure of i; never unknown")
            .says("có số {reported}: {truth}", "reported {reported}: {truth}")
            .sample("{reported: members.total}")
            .read((written, forms) -> new UnitCondition.Reported(written.body().code(IndicatorCode::parse)));

    /** All of them, in the order in which they are documented. */
    public static final FormTable TABLE = new FormTable(
            FormTable.joined(List.of(FIGURE), SharedForms.ARITHMETIC),
            FormTable.joined(List.of(CLASS, REPORTED), SharedForms.COMPARISONS, SharedForms.CONNECTIVES));

    private UnitForms() {}
}
