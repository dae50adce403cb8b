import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Kills while somebody saves one edit of an article after the other. */
class EditKills {
    private final Trial trial;

    EditKills(Trial trial) {
        this.trial = trial;
    }

    void run() throws Exception {
        int rounds = trial.number("rounds", 10);
        for (int round = 1; round <= rounds; round++) {
            run(round);
        }
        System.out.println("edit: " + rounds + " kills, every next start clean, nothing acknowledged was lost");
    }

    private void run(int round) throws Exception {
        List<String> saved = new ArrayList<>();
        List<String> tried = new ArrayList<>();
        Program victim = Program.start(trial);
        victim.awaitUp();
        String slug = trial.options().containsKey("slug") ? trial.options().get("slug") : victim.slugs().get(0);
        Browser browser = victim.browser().logIn();
        Thread editor = new Thread(() -> editUntilKilled(victim, browser, slug, round, tried, saved));
        editor.start();
        trial.awaitSome(editor, saved);
        String killed = victim.kill(round);
        editor.join();
        try (Program next = Program.start(trial)) {
            next.awaitUp();
            String page = next.browser().logIn().get(editor(slug)).body();
            String headline = new Form(page, "headline").fields.get("headline");
            String last = saved.get(saved.size() - 1);
            List<String> possible = tried.subList(tried.indexOf(last), tried.size());
            Check.that(possible.contains(headline), "\"" + last + "\" was acknowledged, and the form shows \"" + headline + "\"");
            checkHistory(next, round, saved);
            trial.report("edit", round, killed, saved.size() + " edits acknowledged, each is there once");
        }
    }

    private static void checkHistory(Program program, int round, List<String> saved) {
        String like = "revision where headline like 'Crash round " + round + " edit %'";
        List<String> kept = List.of(program.database().sql("select headline from " + like + " order by number").split("\n"));
        Check.that(kept.containsAll(saved), "an acknowledged edit is not in the history");
        Check.that(Set.copyOf(kept).size() == kept.size(), "an edit is in the history twice");
        int records = program.database().count("audit_entry where detail like '%crash round " + round + ".%'");
        Check.that(records == kept.size(), kept.size() + " revisions, but " + records + " audit entries");
    }

    private static void editUntilKilled(
            Program victim, Browser browser, String slug, int round, List<String> tried, List<String> saved) {
        for (int number = 1; !victim.killing(); number++) {
            try {
                Form form = new Form(browser.get(editor(slug)).body(), "headline");
                String headline = "Crash round " + round + " edit " + number;
                form.fields.put("headline", headline);
                form.fields.put("note", "crash round " + round + ".");
                tried.add(headline);
                HttpResponse<String> answer = browser.post(form.action.orElse(editor(slug)), form.fields);
                Check.that(victim.killing() || answer.statusCode() / 100 == 3, "edit answered " + answer.statusCode());
                if (answer.statusCode() / 100 == 3) {
                    synchronized (saved) {
                        saved.add(headline);
                    }
                }
            } catch (IOException | IllegalArgumentException e) {
                Check.that(victim.killing(), "edit failed before the kill: " + e);
            }
        }
    }

    private static String editor(String slug) {
        return "/desk/articles/" + slug + "/edit";
    }
}
