package it.census.readers.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Texts in several languages stand side by side in feeds: {@code <title lang="it">}, {@code <title
 * lang="en">}. They are no list of titles but two fields: an element in another language than
 * Italian is named with its language, {@code title_en}.
 */
final class LanguageNames extends StreamReaderDelegate {

  private static final String MAIN = "it";
  private static final Pattern CODE = Pattern.compile("([A-Za-z]{2})(?:[-_][A-Za-z]{2})?");

  private final Deque<String> open = new ArrayDeque<>();

  LanguageNames(XMLStreamReader xml) {
    super(xml);
  }

  /** Whether an attribute says the language of its element, and not something about the offer. */
  static boolean isLanguage(XMLStreamReader xml, int attribute) {
    String namespace = xml.getAttributeNamespace(attribute);
    String name = xml.getAttributeLocalName(attribute);
    return (namespace == null || namespace.isEmpty() || XMLConstants.XML_NS_URI.equals(namespace))
        && (name.equals("lang") || name.equals(RecordBinder.ATTRIBUTE + "lang"))
        && CODE.matcher(xml.getAttributeValue(attribute).strip()).matches();
  }

  @Override
  public int next() throws XMLStreamException {
    if (getEventType() == END_ELEMENT) {
      open.poll();
    }
    int event = super.next();
    if (event == START_ELEMENT) {
      open.push(named());
    }
    return event;
  }

  private String named() {
    String name = super.getLocalName();
    for (int i = 0; i < getAttributeCount(); i++) {
      if (isLanguage(this, i)) {
        String language = getAttributeValue(i).strip().substring(0, 2).toLowerCase(Locale.ROOT);
        return language.equals(MAIN) ? name : name + "_" + language;
      }
    }
    return name;
  }

  @Override
  public String getLocalName() {
    String name = open.peek();
    return name == null ? super.getLocalName() : name;
  }
}
