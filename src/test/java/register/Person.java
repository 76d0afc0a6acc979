package register;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import register.api.access.Role;

/** Somebody who is signed in by a browser without a window: reads pages, fills in their forms and sends them. */
public final class Person {
    private static final AtomicInteger SESSIONS = new AtomicInteger(9_000);
    private static final Pattern BOX = Pattern.compile(
            "<input ([^>]*)>|<textarea ([^>]*)>\n?(.*?)</textarea>|<select ([^>]*)>(.*?)</select>", Pattern.DOTALL);

    private final RunningService service;
    private final String session;

    public Person(RunningService service, Role... roles) {
        this.service = service;
        this.session = "%043d".formatted(SESSIONS.incrementAndGet());
        String actor = "a-%012d".formatted(SESSIONS.get());
        String held = Arrays.stream(roles).map(Role::word).collect(Collectors.joining(",", "{", "}"));
        service.asOwner().useHandle(handle -> {
            handle.execute("insert into actor (id, issuer, subject) values (?, 'test', ?)", actor, actor);
            handle.execute(
                    """
                    insert into session (hash, actor, roles, csrf, created_at, used_at)
                    values (sha256(?), ?, ?::text[], 'only for tests', ?, ?)
                    """,
                    session.getBytes(StandardCharsets.UTF_8),
                    actor,
                    held,
                    service.clock().instant(),
                    service.clock().instant());
        });
    }

    /** What a browser keeps, as name and value. */
    public String session() {
        return session;
    }

    /** A page, with what stands in the boxes of its form. */
    public record Sheet(Person person, HttpResponse<String> answer, Map<String, String> boxes) {
        public int status() {
            return answer.statusCode();
        }

        public String text() {
            return answer.body();
        }

        /** The same with something else in a box. */
        public Sheet with(String box, String value) {
            Map<String, String> changed = new LinkedHashMap<>(boxes);
            changed.put(box, value);
            return new Sheet(person, answer, changed);
        }

        /** Presses a button of the form. */
        public Sheet press(String button) {
            return person.post(answer.uri().getPath(), with("do", button).boxes);
        }

        /** What the error summary says, as box and sentence. */
        public Map<String, String> wrongs() {
            Map<String, String> wrongs = new LinkedHashMap<>();
            Matcher summary = Pattern.compile("error-summary__list\">(.*?)</ul>", Pattern.DOTALL)
                    .matcher(text());
            if (summary.find()) {
                Matcher line = Pattern.compile("<li>(?:<a href=\"#([^\"]*)\">)?([^<]*)")
                        .matcher(summary.group(1));
                while (line.find()) {
                    wrongs.put(line.group(1) == null ? "" : line.group(1), plain(line.group(2)));
                }
            }
            return wrongs;
        }

        /** What the page says changes, as label and was and is. */
        public List<String> changes() {
            return Pattern.compile("<dt[^>]*>([^<]*)</dt>\\s*<dd[^>]*><del><span[^>]*>was </span>(.*?)</del>"
                            + " (?:<ins>)?<span[^>]*>is </span>(.*?)</(?:ins|dd)>")
                    .matcher(text())
                    .results()
                    .map(change -> plain(change.group(1) + ": " + change.group(2) + " → " + change.group(3)))
                    .toList();
        }

        /** What the page says is published, as label and value. */
        public List<String> answers() {
            return Pattern.compile("summary-list__key\">([^<]*)</dt>\\s*<dd[^>]*register-answer\">([^<]*)</dd>")
                    .matcher(text())
                    .results()
                    .map(answer -> plain(answer.group(1) + ": " + answer.group(2)))
                    .toList();
        }

        public String location() {
            return answer.headers().firstValue("Location").orElse("");
        }
    }

    public Sheet open(String path, String... headers) {
        return sheet(service.get(path, with(headers)));
    }

    public Sheet post(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(box -> encoded(box.getKey()) + "=" + encoded(box.getValue()))
                .collect(Collectors.joining("&"));
        String[] all = with(headers, "Content-Type", "application/x-www-form-urlencoded");
        return sheet(service.send("POST", path, HttpRequest.BodyPublishers.ofString(body), all));
    }

    /** Sends a form with a file, as a browser does: its fields before the file, in their order. */
    public Sheet upload(String path, Map<String, String> fields, String file) {
        String boundary = "----of-a-test";
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        body.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n".formatted(boundary))
                .append("Content-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n".formatted(file, boundary));
        String[] headers = with(new String[0], "Content-Type", "multipart/form-data; boundary=" + boundary);
        return sheet(service.send("POST", path, HttpRequest.BodyPublishers.ofString(body.toString()), headers));
    }

    private String[] with(String[] headers, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of(headers));
        all.addAll(List.of(more));
        all.addAll(List.of("Cookie", "__Host-session=" + session, "Accept", "text/html"));
        return all.toArray(String[]::new);
    }

    private Sheet sheet(HttpResponse<String> answer) {
        Map<String, String> boxes = new LinkedHashMap<>();
        Matcher box = BOX.matcher(answer.body());
        while (box.find()) {
            boolean isInput = box.group(1) != null;
            String attributes = isInput ? box.group(1) : box.group(2) != null ? box.group(2) : box.group(4);
            boolean isUnticked =
                    attributes.matches("(?s).*type=\"(radio|checkbox)\".*") && !attributes.contains(" checked");
            if (!isUnticked) {
                String value = isInput ? attribute("value", attributes) : box.group(3);
                boxes.put(attribute("name", attributes), plain(value == null ? selected(box.group(5)) : value));
            }
        }
        return new Sheet(this, answer, boxes);
    }

    private static String selected(String options) {
        Matcher selected = Pattern.compile("value=\"([^\"]*)\" selected").matcher(options);
        return selected.find() ? selected.group(1) : "";
    }

    private static String attribute(String name, String attributes) {
        Matcher attribute = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return attribute.find() ? attribute.group(1) : "";
    }

    private static String plain(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
