package register.foi.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a document is written with: neither the fonts of the machine, nor what the jar leaves out. */
class DocumentClassesTest {
    private static final Pattern LEFT_OUT =
            Pattern.compile("<exclude>(org/(?:apache/poi|etsi|openxmlformats)[^*]*)\\*\\*");

    @Test
    void aDocumentIsWrittenWithoutFontsAndWithoutWhatTheJarLeavesOut() throws Exception {
        List<String> without = new ArrayList<>(List.of("java.awt.", "javax.imageio.", "sun.awt.", "sun.font."));
        without.addAll(leftOut());

        assertThat(without).contains("org.apache.poi.hssf.", "org.openxmlformats.schemas.spreadsheetml.");
        assertThat(written(without)).isEqualTo(ResponsesTest.docx(ResponsesTest.letter("several")));
    }

    @Test
    void itWouldBeNoticed() {
        assertThatThrownBy(() -> written(List.of("org.apache.poi.xwpf.")))
                .isInstanceOf(InvocationTargetException.class)
                .hasRootCauseInstanceOf(ClassNotFoundException.class);
    }

    private static List<String> leftOut() throws IOException {
        return LEFT_OUT.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(exclude -> exclude.group(1).replace('/', '.'))
                .toList();
    }

    /** The document as a machine writes it that has no classes whose names begin like these. */
    private static byte[] written(List<String> without) throws Exception {
        URL[] everything = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(DocumentClassesTest::url)
                .toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new Without(everything, without)) {
            thread.setContextClassLoader(loader);
            var write = loader.loadClass(DocumentClassesTest.class.getName()).getDeclaredMethod("several");
            write.setAccessible(true);
            return (byte[]) write.invoke(null);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    static byte[] several() throws IOException {
        return ResponsesTest.docx(ResponsesTest.letter("several"));
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException none) {
            throw new IllegalArgumentException(path, none);
        }
    }

    /** Everything but the classes whose names begin like these. */
    private static final class Without extends URLClassLoader {
        private final List<String> prefixes;

        Without(URL[] urls, List<String> prefixes) {
            super(urls, ClassLoader.getPlatformClassLoader());
            this.prefixes = prefixes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (prefixes.stream().anyMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
