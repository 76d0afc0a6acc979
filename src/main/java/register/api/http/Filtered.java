package register.api.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method that takes the filters of its resource, which is {@link Filterable}, beside its own parameters. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Filtered {
    /** Which of the filters of its resource, where it has several sets. */
    String value() default "";
}
