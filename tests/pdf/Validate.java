import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** Validates files against a profile; one line per file: verdict, number of checks, then the rules that failed. */
public final class Validate {
    private static final String FOLDER = "/org/verapdf/pdfa/validation/";

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        String name = arguments[0].equals("ua1") ? "PDFUA-1" : "PDFA-" + arguments[0].toUpperCase();
        ValidationProfile profile =
            Profiles.profileFromXml(Validate.class.getResourceAsStream(FOLDER + name + ".xml"));
        PDFAFlavour flavour = PDFAFlavour.fromString(arguments[0]);
        for (int index = 1; index < arguments.length; index++) {
            System.out.println(judge(arguments[index], flavour, profile));
        }
    }

    private static String judge(String file, PDFAFlavour flavour, ValidationProfile profile) throws Exception {
        try (var stream = new FileInputStream(file);
             var parser = Foundries.defaultInstance().createParser(stream, flavour);
             var validator = Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            var failed = new TreeMap<String, Integer>();
            for (TestAssertion one : result.getTestAssertions()) {
                if (one.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
                    failed.merge(rule + " " + one.getMessage().replaceAll("\\s+", " "), 1, Integer::sum);
                }
            }
            List<String> parts = new ArrayList<>(List.of(result.isCompliant() ? "pass" : "fail"));
            parts.add(Integer.toString(result.getTotalAssertions()));
            failed.forEach((rule, times) -> parts.add(times + "x " + rule));
            return String.join("\t", parts);
        }
    }
}
