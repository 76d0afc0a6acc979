package register.registers.systems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import register.intake.sheets.HeaderVocabulary;

/** The headers by which councils name what a list of ICT systems says. */
final class SystemHeaders {
    private SystemHeaders() {}

    static HeaderVocabulary vocabulary() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put(
                "name",
                List.of(
                        "System",
                        "System Name",
                        "Application",
                        "Application Name",
                        "Software",
                        "Software Name",
                        "Software Package",
                        "Product",
                        "Product Name",
                        "ICT System",
                        "IT System",
                        "Name of System",
                        "Name of Software"));
        headers.put(
                "manufacturer",
                List.of("Vendor", "Maker", "Software Supplier", "System Supplier", "Publisher", "Developer"));
        headers.put("contract", List.of("Contract Reference", "Contract Ref", "Contract No", "Contract Number"));
        headers.put(
                "uses.function",
                List.of(
                        "Function",
                        "Functions",
                        "Used for",
                        "Use",
                        "Purpose",
                        "What is it used for",
                        "What it is used for",
                        "System Function",
                        "Business Function"));
        headers.put(
                "uses.serviceLines",
                List.of(
                        "Service Lines",
                        "Service Line",
                        "Service Area",
                        "Service Areas",
                        "Used by",
                        "Department",
                        "Departments",
                        "Directorate",
                        "Service",
                        "Services"));
        headers.put("uses.onlineForm", List.of("Online Form", "Online Forms", "E-form", "Web Form"));
        headers.put(
                "uses.formIntegratedWith",
                List.of("Form Integrated With", "Form Integration", "Integrated With", "Form Belongs to"));
        headers.put(
                "uses.asOf", List.of("As of", "As at", "Correct as of", "Correct at", "Position at", "Date of List"));
        headers.put(
                "uses.source.disclosure",
                List.of("Source", "Disclosure", "Request Reference", "FOI Reference", "FOI Ref"));
        headers.put("uses.source.question", List.of("Question", "Question Number"));
        headers.put("uses.note", List.of("Note", "Notes", "Comment", "Comments", "Remarks"));
        headers.put("uses", List.of());
        headers.put("missing.contract", List.of());
        headers.put("missing.manufacturer", List.of());
        return HeaderVocabulary.of(headers);
    }
}
