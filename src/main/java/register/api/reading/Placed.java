package register.api.reading;

import register.store.query.SortKey;

/** A row of a listing, and its sort key. */
public record Placed<R>(R row, SortKey place) {}
