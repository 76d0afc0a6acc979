package register.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How long what has to be counted takes when nobody has asked for it before, on one connection: the first time after the
 * start, and at positions of the log that nobody has asked for.
 */
final class FirstTimes {
    private static final String JSON = "application/json";

    private final Line service;
    private final Line peer;
    private final Pattern only;
    private final Map<String, List<Double>> ours = new LinkedHashMap<>();
    private final Map<String, List<Double>> peers = new LinkedHashMap<>();

    FirstTimes(Line service, Line peer, Pattern only) {
        this.service = service;
        this.peer = peer;
        this.only = only;
    }

    /**
     * Measures at the newest position, and then at so many earlier ones, each a hundredth of the log before the one before.
     */
    void run(long head, int rounds) throws IOException {
        for (int round = 0; round <= rounds; round++) {
            String at = round == 0 ? "" : "&at=" + (head - round * Math.max(1, head / 100));
            String word = PeerRows.COMMON.get(round % PeerRows.COMMON.size());
            measure("50 with a common word", "/contracts?limit=50&q=" + word + at, "/search?q=" + word);
            measure("four facets", "/contracts?limit=1&facets=status,supplier,department,category" + at, "/facets");
            for (String grouping : PeerRows.GROUPINGS) {
                measure(
                        "summary by " + grouping,
                        "/contracts/summary?groupBy=" + grouping + at,
                        "/summary?by=" + grouping);
            }
        }
        System.out.printf(
                "%n%-34s %10s %12s %10s %8s%n", "Milliseconds, alone", "the first", "new position", "peer", "ratio");
        ours.forEach((what, all) -> {
            double later = median(all.subList(1, all.size()));
            double peerNeeds = median(peers.getOrDefault(what, List.of()));
            System.out.printf(
                    "%-34s %,10.0f %,12.0f %,10.0f %8.2f%n", what, all.get(0), later, peerNeeds, later / peerNeeds);
        });
    }

    private void measure(String what, String path, String pathOfPeer) throws IOException {
        if (only.matcher("first: " + what).find()) {
            peers.computeIfAbsent(what, none -> new ArrayList<>()).add(peer.nanos(pathOfPeer, JSON, false) / 1e6);
            ours.computeIfAbsent(what, none -> new ArrayList<>()).add(service.nanos(path, JSON, false) / 1e6);
        }
    }

    private static double median(List<Double> all) {
        return all.isEmpty() ? Double.NaN : all.stream().sorted().toList().get(all.size() / 2);
    }
}
