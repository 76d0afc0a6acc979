package register.api.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was said last of a list or of everything, for those who follow it.
 *
 * @param id the same for good, however the feed is read
 * @param title what is followed, with what the list is filtered by
 * @param updated when the newest of it was said
 * @param links by relation
 */
public record Feed(String id, String title, Instant updated, Map<String, String> links, List<FeedItem> news) {}
