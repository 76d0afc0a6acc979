package register.intake.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.RunningService;

class MergePatchTest {
    /** RFC 7396 Appendix A, where the patch is an object. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':'b'}           | {'a':'c'}                | {'a':'c'}",
                "{'a':'b'}           | {'b':'c'}                | {'a':'b','b':'c'}",
                "{'a':'b'}           | {'a':null}               | {}",
                "{'a':'b','b':'c'}   | {'a':null}               | {'b':'c'}",
                "{'a':['b']}         | {'a':'c'}                | {'a':'c'}",
                "{'a':'c'}           | {'a':['b']}              | {'a':['b']}",
                "{'a':{'b':'c'}}     | {'a':{'b':'d','c':null}} | {'a':{'b':'d'}}",
                "{'a':[{'b':'c'}]}   | {'a':[1]}                | {'a':[1]}",
                "{'e':null}          | {'a':1}                  | {'e':null,'a':1}",
                "[1,2]               | {'a':'b','c':null}       | {'a':'b'}",
                "{}                  | {'a':{'bb':{'ccc':null}}} | {'a':{'bb':{}}}",
            })
    void aPatchIsLaidOverADocumentAsTheRfcSays(String document, String patch, String result) {
        ObjectNode laid = MergePatch.laid((ObjectNode) tree(patch), tree(document));

        assertThat(laid).isEqualTo(tree(result));
    }

    private static com.fasterxml.jackson.databind.JsonNode tree(String json) {
        return RunningService.tree(json.replace('\'', '"'));
    }
}
