package stemma.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page about the API shows; it is all taken from the document. */
record ApiPage(
        String title, String version, List<String> about, List<Group> groups, List<Login> logins, List<Shape> shapes) {

    /** Operations on one kind of thing. */
    record Group(String name, String description, List<Operation> operations) {}

    /**
     * A method of an address.
     *
     * @param logins the names of the ways to log in for it; none where anybody may
     * @param calls requests that work, if what they name is there
     */
    record Operation(
            String id,
            String method,
            String path,
            String summary,
            String description,
            List<String> logins,
            List<Parameter> parameters,
            List<Form> forms,
            List<Answer> answers,
            List<Call> calls) {}

    /** What can be sent beside the body; {@code in} is path, query or header. */
    record Parameter(String name, String in, boolean required, String type, String description, String example) {}

    /** A body that can be sent; the shape is null where it is no JSON. */
    record Form(
            String media,
            @Nullable String shape,
            String description,
            @Nullable String example) {}

    /** What may come back. */
    record Answer(
            String status,
            String description,
            @Nullable String media,
            @Nullable String shape,
            @Nullable String example) {}

    /** A way to log in. */
    record Login(String name, String description) {}

    /** An object with its fields. */
    record Shape(String name, String description, List<Field> fields) {}

    /** A field; {@code shape} names that of its value, where it is an object or a list of them. */
    record Field(String name, String type, @Nullable String shape, boolean required, String description) {}
}
