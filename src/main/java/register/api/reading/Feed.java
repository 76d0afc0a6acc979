package register.api.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A feed of the latest entries of a list or of the whole log, for subscribers.
 *
 * @param id permanent, however the feed is read
 * @param title the list, with its filters
 * @param updated when the newest entry of it was recorded
 * @param links by relation
 */
public record Feed(String id, String title, Instant updated, Map<String, String> links, List<FeedItem> news) {}
