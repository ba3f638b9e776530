/**
 * What the columns of a delivery are. Suppliers name, order and fill their columns as they please;
 * here the header and the content of a column together decide which field of the offer it is, and
 * in which convention (decimal sign, order of day and month, unit, coordinate system) it is
 * written.
 *
 * <p>{@link it.census.rules.columns.DeliverySurvey} sees every row of a delivery once and draws up
 * the {@link it.census.rules.columns.DeliveryPlan} by which the rows are then read.
 */
@NullMarked
package it.census.rules.columns;

import org.jspecify.annotations.NullMarked;
