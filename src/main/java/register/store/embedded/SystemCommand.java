package register.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The result of a short operating system command that has ended. */
record SystemCommand(int status, String output) {

    static SystemCommand run(List<String> words) throws IOException, InterruptedException {
        Process process = builder(words).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new SystemCommand(process.waitFor(), output.strip());
    }

    boolean succeeded() {
        return status == 0;
    }

    /**
     * Returns a builder with an almost empty environment: the service's may hold secrets, or PG* variables that change
     * the server.
     */
    static ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
        return builder;
    }
}
