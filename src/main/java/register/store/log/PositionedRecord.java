package register.store.log;

import register.store.query.SortKey;

/** A record and its place in the listing it was read for. */
public record PositionedRecord<T>(RecordedItem<T> recorded, SortKey place) {}
