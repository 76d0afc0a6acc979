package register.api.reading;

import java.time.Instant;

/**
 * What one entry said, as those are told who follow a list or the log.
 *
 * @param title what people call the record
 * @param entry the address of the entry, the same for good
 * @param url where it is read what has become of the record
 * @param summary what the entry did, in words
 */
public record FeedItem(Instant recordedAt, String title, String entry, String url, String summary) {}
