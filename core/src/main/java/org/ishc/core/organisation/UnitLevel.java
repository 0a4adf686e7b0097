package org.ishc.core.organisation;

/** A level of the association, from the highest to the lowest. Source: specification, <i>organisation</i>, Units. */
public enum UnitLevel {
    /** The centre, of which there is one (Trung ương Hội). */
    CENTRAL,
    /**
     * Provinces and cities under the centre (tỉnh, thành phố trực thuộc trung ương): 63 until 30 June 2025, then 34.
     */
    PROVINCE,
    /** Districts and towns (quận, huyện, thị xã): 696 until 30 June 2025, then none. */
    DISTRICT,
    /**
     * Communes, wards, townships and special zones (xã, phường, thị trấn, đặc khu): 10,035 until 30 June 2025, then
     * 3,321.
     */
    COMMUNE,
    /** Branches of the association below a commune (chi hội). */
    BRANCH
}
