package org.whosaid.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PrintOptions;

/** Chromium without a window, if this machine has one. */
public final class Browser implements Closeable {

  /** What a machine lacks where there is no browser. */
  public static final String MISSING =
      "no chromium and chromedriver here: what a page does in a browser is not tested";

  private final ChromeDriver driver;

  private int opened;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Starts the browser of this machine, or returns nothing where there is none.
   *
   * @param downloads where it saves files
   * @param proxy what it asks for whatever is not on this disk
   */
  public static Optional<Browser> start(Path downloads, String proxy) {
    Optional<Path> browser = program("chromium", "chromium-browser", "google-chrome");
    Optional<Path> service = program("chromedriver");
    if (browser.isEmpty() || service.isEmpty()) {
      return Optional.empty();
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.get().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-features=OptimizationHints,OptimizationGuideModelDownloading",
        "--no-first-run",
        "--window-size=1300,900",
        "--proxy-server=" + proxy,
        "--proxy-bypass-list=<-loopback>");
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", downloads.toAbsolutePath().toString()));
    ChromeDriverService driver =
        new ChromeDriverService.Builder().usingDriverExecutable(service.get().toFile()).build();
    return Optional.of(new Browser(new ChromeDriver(driver, options)));
  }

  private static Optional<Path> program(String... names) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(names)
        .flatMap(name -> Arrays.stream(path.split(":", -1)).map(Path::of).map(p -> p.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Opens a file anew, at a place in it ({@code "#doubts"}) or at its beginning.
   *
   * <p>A number makes it another page to the browser, which would only scroll to another place of
   * the same one. No empty page comes in between: what a page has stored need not have arrived when
   * it is gone, and the next one asks for it.
   */
  public void open(Path page, String place) {
    opened++;
    driver.get(page.toUri() + "?" + opened + place);
  }

  /** Runs a script in the page, and returns what it returns. */
  public Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  /** Returns the texts of what a selector finds, and a person sees. */
  public List<String> texts(String selector) {
    return all(selector).stream().map(WebElement::getText).toList();
  }

  /** Returns what a selector finds first, and a person sees. */
  public WebElement one(String selector) {
    return all(selector).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing to see of " + selector));
  }

  /** Returns all that a selector finds, and a person sees. */
  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream()
        .filter(WebElement::isDisplayed)
        .toList();
  }

  /** Types keys, one after the other, wherever the focus is. */
  public void type(CharSequence... keys) {
    for (CharSequence key : keys) {
      new Actions(driver).sendKeys(key).perform();
    }
  }

  /** Returns what has the focus. */
  public WebElement focus() {
    return driver.switchTo().activeElement();
  }

  /** Moves the mouse over an element. */
  public void hover(WebElement element) {
    new Actions(driver).moveToElement(element).perform();
  }

  /** Makes the page believe that its reader likes it light or dark. */
  public void prefer(String scheme) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /** Returns the page as it is printed: a PDF, in Base64. */
  public String print() {
    return driver.print(new PrintOptions()).getContent();
  }

  /** Returns what axe finds wrong with the page as it is, with everything in it unfolded. */
  public Object violations() throws IOException {
    run("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
    try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
      run(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8));
    }
    return run(
        "return axe.run().then((r) => r.violations.flatMap((v) => v.nodes.map("
            + "(n) => v.id + ': ' + n.html + ' ' + n.failureSummary)))");
  }

  @Override
  public void close() throws IOException {
    driver.quit();
  }
}
