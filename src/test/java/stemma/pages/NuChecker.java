package stemma.pages;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.checker.Checker;
import nu.validator.checker.DuplicateDtChecker;
import nu.validator.checker.HeadingHierarchyChecker;
import nu.validator.checker.NormalizationChecker;
import nu.validator.checker.TextContentChecker;
import nu.validator.checker.UsemapChecker;
import nu.validator.checker.jing.CheckerSchema;
import nu.validator.checker.jing.CheckerValidator;
import nu.validator.checker.table.TableChecker;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import nu.validator.localentities.LocalCacheEntityResolver;
import nu.validator.vendor.thaiopensource.relaxng.impl.CombineValidator;
import nu.validator.vendor.thaiopensource.util.PropertyMap;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.IncorrectSchemaException;
import nu.validator.vendor.thaiopensource.validate.Schema;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.Validator;
import nu.validator.vendor.thaiopensource.validate.prop.rng.RngProperty;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import nu.validator.vendor.thaiopensource.xml.sax.Jaxp11XMLReaderCreator;
import nu.validator.xml.NullEntityResolver;
import nu.validator.xml.ariaattributes.AriaAttributeDroppingSchemaWrapper;
import nu.validator.xml.customelements.NamespaceChangingSchemaWrapper;
import nu.validator.xml.dataattributes.DataAttributeDroppingSchemaWrapper;
import nu.validator.xml.langattributes.XmlLangAttributeDroppingSchemaWrapper;
import nu.validator.xml.roleattributes.RoleAttributeFilteringSchemaWrapper;
import nu.validator.xml.templateelement.TemplateElementDroppingSchemaWrapper;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Checks a page with the Nu HTML checker in this process. It puts the checker together from its parts because the
 * ready-made classes load a Jetty client of another major version than Spring Boot manages.
 */
public final class NuChecker {

    /** Every browser knows it, but its specification, File and Directory Entries, is not the checker's. */
    private static final String WHOLE_FOLDER =
            "Attribute “webkitdirectory” not allowed on element “input” at this point.";

    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

    private final Schema schema = html5();

    /** What the checker says against this page; empty when it is valid. */
    public List<String> complaints(String html) {
        var complaints = new Complaints();
        var properties = properties(complaints);
        var parser = new HtmlParser();
        parser.setContentHandler(validator(properties).getContentHandler());
        parser.setErrorHandler(complaints);
        parser.setXmlPolicy(XmlViolationPolicy.ALLOW);
        parser.setMappingLangToXmlLang(true);
        try {
            parser.parse(new InputSource(new StringReader(html)));
        } catch (SAXException | IOException broken) {
            throw new IllegalStateException(broken);
        }
        return complaints.said;
    }

    private Validator validator(PropertyMap properties) {
        Validator all = schema.createValidator(properties);
        all = new CombineValidator(all, CheckerSchema.ASSERTION_SCH.createValidator(properties));
        for (Checker checker : List.of(
                new TableChecker(),
                new DuplicateDtChecker(),
                new HeadingHierarchyChecker(),
                new NormalizationChecker(),
                new TextContentChecker(),
                new UsemapChecker())) {
            all = new CombineValidator(all, new CheckerValidator(checker, properties));
        }
        return all;
    }

    private static Schema html5() {
        var resolver = new LocalCacheEntityResolver(new NullEntityResolver());
        resolver.setAllowRnc(true);
        var properties = new PropertyMapBuilder(properties(new Complaints()));
        properties.put(ValidateProperty.ENTITY_RESOLVER, resolver);
        try {
            var source = resolver.resolveEntity(null, SCHEMA);
            return wrapped(CompactSchemaReader.getInstance().createSchema(source, properties.toPropertyMap()));
        } catch (SAXException | IOException | IncorrectSchemaException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The schema does not know aria-*, data-* and the like; the assertions check those. */
    private static Schema wrapped(Schema schema) {
        schema = new DataAttributeDroppingSchemaWrapper(schema);
        schema = new AriaAttributeDroppingSchemaWrapper(schema);
        schema = new XmlLangAttributeDroppingSchemaWrapper(schema);
        schema = new RoleAttributeFilteringSchemaWrapper(schema);
        schema = new TemplateElementDroppingSchemaWrapper(schema);
        return new NamespaceChangingSchemaWrapper(schema);
    }

    private static PropertyMap properties(ErrorHandler handler) {
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, handler);
        properties.put(ValidateProperty.XML_READER_CREATOR, new Jaxp11XMLReaderCreator());
        RngProperty.CHECK_ID_IDREF.add(properties);
        return properties.toPropertyMap();
    }

    private static final class Complaints implements ErrorHandler {

        private final List<String> said = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {
            add(warning);
        }

        @Override
        public void error(SAXParseException error) {
            add(error);
        }

        @Override
        public void fatalError(SAXParseException error) {
            add(error);
        }

        private void add(SAXParseException problem) {
            if (String.valueOf(problem.getMessage()).equals(WHOLE_FOLDER)) {
                return;
            }
            said.add("line %d: %s".formatted(problem.getLineNumber(), problem.getMessage()));
        }
    }
}
