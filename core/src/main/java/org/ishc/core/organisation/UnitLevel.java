package org.ishc.core.organisation;

/** A level of the association, from the highest to the lowest. Source: specification, <i>organisation</i>, Units. */
public enum UnitLevel {
    /** Trung ương Hội. */
    CENTRAL,
    /** Tỉnh, thành phố trực thuộc trung ương: 63 until 30 June 2025, then 34. */
    PROVINCE,
    /** Quận, huyện, thị xã: 696 until 30 June 2025, then none. */
    DISTRICT,
    /** Xã, phường, thị trấn, đặc khu: 10,035 until 30 June 2025, then 3,321. */
    COMMUNE,
    /** Chi hội. */
    BRANCH
}
