package register.api.reading;

import java.time.Instant;

/**
 * One entry of a feed: what an entry of the log recorded.
 *
 * @param title the name of the record
 * @param entry the permanent address of the entry
 * @param url where the current state of the record can be read
 * @param summary what the entry did, in words
 */
public record FeedItem(Instant recordedAt, String title, String entry, String url, String summary) {}
