import java.io.FileInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.Profiles;

/** Judges PDF files with veraPDF's engine: one line per broken rule, "profile TAB file TAB rule TAB times". */
public class CheckPdf {
    private static final Map<String, String> PROFILES = new LinkedHashMap<>();

    static {
        PROFILES.put("ua1", "PDFUA-1");
        PROFILES.put("2a", "PDFA-2A");
    }

    public static void main(String[] files) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (var profile : PROFILES.entrySet()) {
            var rules = Profiles.profileFromXml(
                    CheckPdf.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + profile.getValue() + ".xml"));
            for (var file : files) {
                judge(profile.getKey(), rules, file);
            }
        }
    }

    private static void judge(
            String profile, org.verapdf.pdfa.validation.profiles.ValidationProfile rules, String file) throws Exception {
        var flavour = PDFAFlavour.fromString(profile);
        try (var stream = new FileInputStream(file);
                var parser = Foundries.defaultInstance().createParser(stream, flavour);
                var validator = Foundries.defaultInstance().createValidator(rules, false)) {
            var result = validator.validate(parser);
            System.out.println("checked\t" + profile + "\t" + file + "\t" + result.getTotalAssertions());
            var broken = new LinkedHashMap<String, Integer>();
            for (var found : result.getTestAssertions()) {
                if (found.getStatus() == TestAssertion.Status.FAILED) {
                    broken.merge(found.getRuleId().getClause() + " " + found.getMessage(), 1, Integer::sum);
                }
            }
            broken.forEach((rule, times) ->
                    System.out.println("broken\t" + profile + "\t" + file + "\t" + times + "x " + rule));
        }
    }
}
