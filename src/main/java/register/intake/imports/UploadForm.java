package register.intake.imports;

import java.io.InputStream;
import java.util.List;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;
import register.intake.forms.FieldError;

/**
 * The upload form as it was filled in, with its errors.
 *
 * @param register by its path; empty where none was selected, as the other texts are
 * @param errors in the order of the form
 */
public record UploadForm(String register, String mode, String mapping, String overriding, List<FieldError> errors) {
    /** The form before it is filled in. */
    static final UploadForm BLANK = new UploadForm("", "update", "", "", List.of());

    public UploadForm {
        errors = List.copyOf(errors);
    }

    static UploadForm of(FormDataMultiPart form) {
        return new UploadForm(
                text(form, "register"), text(form, "mode"), text(form, "mapping"), text(form, "overriding"), List.of());
    }

    /** Returns this form with errors. */
    UploadForm with(List<FieldError> found) {
        return new UploadForm(register, mode, mapping, overriding, found);
    }

    /** Returns the error of an input; empty if it has none. */
    public String wrong(String box) {
        return FieldError.of(errors, box);
    }

    /** Opens the selected file; it is empty if none was selected. */
    static InputStream file(FormDataMultiPart form) {
        List<FormDataBodyPart> files = form.getFields("file");
        return files == null ? InputStream.nullInputStream() : files.get(0).getValueAs(InputStream.class);
    }

    /** Returns the name of the selected file; null if none was selected. */
    static @Nullable String name(FormDataMultiPart form) {
        List<FormDataBodyPart> files = form.getFields("file");
        String name = files == null
                ? null
                : files.get(0).getFormDataContentDisposition().getFileName();
        return name == null || name.isBlank() ? null : name;
    }

    /** Returns the value of an input; empty if it is absent. */
    static String text(FormDataMultiPart form, String name) {
        List<FormDataBodyPart> fields = form.getFields(name);
        return fields == null ? "" : fields.get(0).getValueAs(String.class).strip();
    }
}
