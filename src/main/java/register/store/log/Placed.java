package register.store.log;

import register.store.query.Place;

/** A record and its place in the listing it was read for. */
public record Placed<T>(Recorded<T> recorded, Place place) {}
