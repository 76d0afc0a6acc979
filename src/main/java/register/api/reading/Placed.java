package register.api.reading;

import register.store.query.SortKey;

/** A row of a listing, and the place where it stands in its order. */
public record Placed<R>(R row, SortKey place) {}
