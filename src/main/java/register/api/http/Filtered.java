package register.api.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that accepts the filters of its resource, which is {@link Filterable}, besides its declared
 * parameters.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Filtered {
    /** The set of filters, where the resource has several. */
    String value() default "";
}
