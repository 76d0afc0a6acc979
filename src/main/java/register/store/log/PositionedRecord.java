package register.store.log;

import register.store.query.SortKey;

/** A record and its sort key in the listing that it was read for. */
public record PositionedRecord<T>(RecordedItem<T> recorded, SortKey place) {}
