package register;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.YamlConfigurationFactory;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.lookup.StringLookupFactory;
import org.jspecify.annotations.Nullable;
import register.values.Resources;

/**
 * A reader of the configuration: the defaults that are in the jar, overridden by a file, setting for setting.
 *
 * <p>Environment variables are put in after the file is parsed, so that no character of a name or a password means
 * anything to YAML, and no error message quotes one.
 */
final class RegisterConfigurationFactory<T> extends YamlConfigurationFactory<T> {
    /** The file that is read if none is named, which need not exist; the defaults in the jar have the same name. */
    static final String FILE = "config.yml";

    /** What stands for bytes that are not of the encoding of the locale. */
    private static final char UNDECODED = '\uFFFD';

    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    private final StringSubstitutor variables;

    /** A variable that Java could not decode, because the locale has no letters outside ASCII; null if there is none. */
    private @Nullable String unreadable;

    RegisterConfigurationFactory(Class<T> type, Validator validator, ObjectMapper mapper, String propertyPrefix) {
        this(type, validator, mapper, propertyPrefix, System::getenv);
    }

    /** Creates a factory with an environment, which gives null for a variable that is not set. */
    RegisterConfigurationFactory(
            Class<T> type,
            Validator validator,
            ObjectMapper mapper,
            String propertyPrefix,
            Function<String, @Nullable String> environment) {
        super(type, validator, mapper.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES), propertyPrefix);
        this.variables = new StringSubstitutor(
                        StringLookupFactory.INSTANCE.functionStringLookup(name -> read(name, environment.apply(name))))
                .setDisableSubstitutionInValues(true);
    }

    private @Nullable String read(String name, @Nullable String value) {
        if (value != null && value.indexOf(UNDECODED) >= 0) {
            unreadable = name;
        }
        return value;
    }

    /** Returns a source of files; the default one is empty where it is missing. */
    static ConfigurationSourceProvider files() {
        return path -> {
            Path file = Path.of(path);
            if (Files.exists(file)) {
                return Files.newInputStream(file);
            }
            if (path.equals(FILE)) {
                return empty();
            }
            throw new NoSuchFileException(path);
        };
    }

    private static InputStream empty() {
        return new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
    }

    /** Thrown where the locale of the process has no letters for what a variable says. */
    private static final class UnreadableVariable extends ConfigurationException {
        UnreadableVariable(String path, String variable) {
            super(
                    path,
                    List.of(variable + " has letters outside ASCII, which this locale cannot read: set LANG=C.UTF-8"));
        }
    }

    @Override
    protected T build(JsonNode file, String path) throws IOException, ConfigurationException {
        unreadable = null;
        JsonNode settings = yaml.readTree(Resources.bytes("/" + FILE));
        JsonNode substituted = substituted(merged(settings, file));
        if (unreadable != null) {
            throw new UnreadableVariable(path, unreadable);
        }
        return super.build(substituted, path);
    }

    /** Returns the settings with those that the file has in their places; a list is replaced as a whole. */
    private static JsonNode merged(JsonNode settings, JsonNode file) {
        if (!(settings instanceof ObjectNode object) || !file.isObject()) {
            return file;
        }
        for (Map.Entry<String, JsonNode> member : file.properties()) {
            JsonNode setting = object.get(member.getKey());
            object.set(member.getKey(), setting == null ? member.getValue() : merged(setting, member.getValue()));
        }
        return object;
    }

    private JsonNode substituted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(substituted(member.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, substituted(array.get(i)));
            }
        } else if (node instanceof TextNode) {
            return TextNode.valueOf(variables.replace(node.textValue()));
        }
        return node;
    }
}
