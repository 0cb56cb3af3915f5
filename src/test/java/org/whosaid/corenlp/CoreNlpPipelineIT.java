package org.whosaid.corenlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.JSONOutputter;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Await;

/** The annotator in CoreNLP's whole pipeline, next to CoreNLP's own, as its writers show both. */
class CoreNlpPipelineIT {

  private static final Path HOME = Path.of(System.getProperty("whosaid.home", ""));
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The article that the comparison of single quotations is made on. */
  private static final String TALKS = "corpus/ambulance-talks.txt";

  @TempDir Path folder;

  private static Properties properties(String annotators) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    properties.setProperty("customAnnotatorClass.whosaid", QuotationAnnotator.class.getName());
    return properties;
  }

  /** Returns, by article, how many quotations of {@code corpus/} a pipeline names right. */
  private static Map<String, Integer> right(StanfordCoreNLP pipeline) throws IOException {
    Map<String, Integer> right = new TreeMap<>();
    Map<String, JsonNode> found = new HashMap<>();
    for (CSVRecord gold : gold()) {
      String article = gold.get("source");
      if (!found.containsKey(article)) {
        found.put(article, quotes(pipeline, Files.readString(HOME.resolve(article))));
      }
      boolean named = speaker(gold, found.get(article)).equalsIgnoreCase(gold.get("speaker"));
      right.merge(article, named ? 1 : 0, Integer::sum);
    }
    return right;
  }

  private static List<CSVRecord> gold() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader file = Files.newBufferedReader(HOME.resolve("corpus/gold.csv"))) {
      return format.parse(file).stream().filter(row -> !row.get("speaker").isEmpty()).toList();
    }
  }

  private static JsonNode quotes(StanfordCoreNLP pipeline, String text) throws IOException {
    Annotation annotation = new Annotation(text);
    pipeline.annotate(annotation);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    new JSONOutputter().print(annotation, json, pipeline);
    return JSON.readTree(json.toByteArray()).get("quotes");
  }

  private static String speaker(CSVRecord gold, JsonNode quotes) {
    int begin = Integer.parseInt(gold.get("begin"));
    int end = Integer.parseInt(gold.get("end"));
    for (JsonNode quote : quotes) {
      if (quote.get("beginIndex").asInt() < end && begin < quote.get("endIndex").asInt()) {
        return quote.path("canonicalSpeaker").asText();
      }
    }
    return "";
  }

  @Test
  void namesTheSpeakersThatStockCoreNlpDoesNot() throws Exception {
    Map<String, Integer> ours =
        right(new StanfordCoreNLP(properties("tokenize,pos,lemma,ner,whosaid")));
    Map<String, Integer> stock =
        right(new StanfordCoreNLP(properties("tokenize,pos,lemma,ner,depparse,coref,quote")));
    long quotations = gold().size();
    int oursRight = ours.values().stream().mapToInt(Integer::intValue).sum();
    int stockRight = stock.values().stream().mapToInt(Integer::intValue).sum();
    assertEquals(
        gold().stream().filter(row -> row.get("source").equals(TALKS)).count(),
        (long) ours.getOrDefault(TALKS, 0));
    String figures = oursRight + " and " + stockRight + " of " + quotations;
    assertTrue(oursRight >= 0.85 * quotations && stockRight <= 0.6 * quotations, figures);
  }

  @Test
  void answersInTheServer() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path properties = folder.resolve("whosaid.properties");
    try (Writer file = Files.newBufferedWriter(properties)) {
      properties("tokenize,whosaid").store(file, null);
    }
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "edu.stanford.nlp.pipeline.StanfordCoreNLPServer",
                "-port",
                String.valueOf(port),
                "-serverProperties",
                properties.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    try {
      Await.until("a server", () -> !server.isAlive() || isListening(port));
      JsonNode quotes = JSON.readTree(asked(port, "“We won,” said Ann Lee.")).get("quotes");
      assertEquals(1, quotes.size());
      assertEquals("“We won,”", quotes.get(0).get("text").asText());
      assertEquals("Ann Lee", quotes.get(0).get("canonicalSpeaker").asText());
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  private static boolean isListening(int port) {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static String asked(int port, String text) throws Exception {
    String wanted =
        URLEncoder.encode("{\"annotators\":\"tokenize,whosaid\",\"outputFormat\":\"json\"}", UTF_8);
    URI address = URI.create("http://localhost:" + port + "/?properties=" + wanted);
    HttpRequest request =
        HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString(text)).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString(UTF_8))
        .body();
  }
}
