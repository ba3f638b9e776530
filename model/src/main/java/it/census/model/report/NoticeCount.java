package it.census.model.report;

import it.census.model.NoticeType;

/** How often a kind of notice was given. */
public record NoticeCount(NoticeType type, long count) {}
