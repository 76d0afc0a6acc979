package register;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import register.api.access.Role;

/** Somebody who changes records over HTTP, by a token with some roles. */
public final class Clerk {
    public static final String JSON = "application/json";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final RunningService service;
    private final String bearer;

    public Clerk(RunningService service, Role... roles) {
        this.service = service;
        this.bearer = service.bearer(roles);
    }

    /** A key that no request had before. */
    public static String key() {
        return "key-" + KEYS.incrementAndGet();
    }

    /** Makes a record, under a key of its own unless a header gives one. */
    public HttpResponse<String> create(String path, Object item, String... headers) {
        boolean hasKey = List.of(headers).contains("Idempotency-Key");
        return send("POST", path, JSON, item, hasKey ? headers : with(headers, "Idempotency-Key", key()));
    }

    public HttpResponse<String> put(String path, Object item, String... headers) {
        return send("PUT", path, JSON, item, headers);
    }

    public HttpResponse<String> patch(String path, Object patch, String... headers) {
        return send("PATCH", path, MERGE_PATCH, patch, headers);
    }

    public HttpResponse<String> withdraw(String path, String... headers) {
        return service.send("DELETE", reasoned(path), with(headers, "Authorization", bearer));
    }

    /** Removes something from the log. */
    public HttpResponse<String> redact(String what) {
        return send("POST", "/redactions", JSON, what);
    }

    /** Sends what stands as it is: a text or JSON. */
    public HttpResponse<String> send(String method, String path, String type, Object body, String... headers) {
        return send(method, path, type, HttpRequest.BodyPublishers.ofString(body.toString()), headers);
    }

    public HttpResponse<String> send(
            String method, String path, String type, HttpRequest.BodyPublisher body, String... headers) {
        return service.send(method, reasoned(path), body, with(headers, "Authorization", bearer, "Content-Type", type));
    }

    public HttpResponse<String> get(String path) {
        return service.get(path, "Authorization", bearer);
    }

    /** The entity tag that an address answers with now. */
    public String tag(String path) {
        return tag(service.get(path));
    }

    public static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** The last segment of the type of a problem; empty where it is none. */
    public static String problem(HttpResponse<String> answer) {
        JsonNode document = answer.body().isEmpty() ? RunningService.tree("{}") : RunningService.tree(answer.body());
        return document.path("type").asText().replaceAll(".*/", "");
    }

    /** The number of the entry that says the record that is answered. */
    public static long entry(HttpResponse<String> answer) {
        return RunningService.tree(answer.body()).at("/entry/number").asLong();
    }

    private static String reasoned(String path) {
        return path.contains("?") ? path : path + "?reason=Correction";
    }

    private static String[] with(String[] headers, String... more) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
