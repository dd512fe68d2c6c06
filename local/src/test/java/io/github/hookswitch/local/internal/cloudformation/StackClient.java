package io.github.hookswitch.local.internal.cloudformation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Calls CloudFormation at a local AWS's port by its query protocol. */
final class StackClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final String account;
    private final String region;

    StackClient(URI endpoint) {
        this(endpoint, "111122223333", "us-east-1");
    }

    private StackClient(URI endpoint, String account, String region) {
        this.endpoint = endpoint;
        this.account = account;
        this.region = region;
    }

    StackClient in(String otherAccount, String otherRegion) {
        return new StackClient(endpoint, otherAccount, otherRegion);
    }

    /** An answer's status and its elements. */
    record Answer(int status, Document document) {

        /** The first element's text. */
        String text(String element) {
            List<String> all = all(element);
            return all.isEmpty() ? "" : all.get(0);
        }

        List<String> all(String element) {
            List<String> texts = new ArrayList<>();
            NodeList nodes = document.getElementsByTagName(element);
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(nodes.item(i).getTextContent());
            }
            return texts;
        }

        /** The structure of a list in which an element has a text. */
        Element having(String element, String text) {
            NodeList nodes = document.getElementsByTagName(element);
            for (int i = 0; i < nodes.getLength(); i++) {
                if (nodes.item(i).getTextContent().equals(text)) {
                    return (Element) nodes.item(i).getParentNode();
                }
            }
            throw new AssertionError("no " + element + " is " + text);
        }
    }

    static String text(Element parent, String element) {
        NodeList nodes = parent.getElementsByTagName(element);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent();
    }

    /** Calls an operation with parameters, names and values in turn. */
    Answer call(String action, String... parameters) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder("Action=" + action + "&Version=2010-05-15");
        for (int i = 0; i < parameters.length; i += 2) {
            form.append('&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve("/"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=ASIA" + account + "TEST/20260101/" + region
                                + "/cloudformation/aws4_request, SignedHeaders=host, Signature=0")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), document(response.body()));
    }

    private static Document document(byte[] xml) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception unreadable) {
            throw new IOException(new String(xml, StandardCharsets.UTF_8), unreadable);
        }
    }

    /** Waits until nothing is being done to a stack; gives its status. */
    String settled(String stack) throws IOException, InterruptedException {
        String status = "";
        do {
            Answer described = call("DescribeStacks", "StackName", stack);
            status = described.status() == 200 ? described.text("StackStatus") : described.text("Message");
        } while (status.endsWith("_IN_PROGRESS"));
        return status;
    }

    /** Creates a stack and waits until that is over. */
    String create(String stack, String template) throws IOException, InterruptedException {
        Answer created = call("CreateStack", "StackName", stack, "TemplateBody", template);
        return created.status() == 200 ? settled(stack) : created.text("Code") + ": " + created.text("Message");
    }

    /** Updates a stack and waits until that is over. */
    String update(String stack, String template) throws IOException, InterruptedException {
        Answer updated = call("UpdateStack", "StackName", stack, "TemplateBody", template);
        return updated.status() == 200 ? settled(stack) : updated.text("Code") + ": " + updated.text("Message");
    }
}
