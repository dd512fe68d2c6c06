package io.github.hookswitch.simulator.call.internal.parameters;

import java.util.HashMap;
import java.util.Map;

/** The first language of each voice of Amazon Polly. Page: "Available voices" of the Amazon Polly developer guide. */
final class PollyVoices {
    private static final String BY_LANGUAGE = """
            ar-AE Hala Zayd
            arb Zeina
            ca-ES Arlet
            cmn-CN Zhiyu
            cs-CZ Jitka
            cy-GB Gwyneth
            da-DK Mads Naja Sofie
            de-AT Hannah
            de-CH Sabrina
            de-DE Daniel Hans Lennart Marlene Vicki
            en-AU Nicole Olivia Russell
            en-GB Amy Arthur Brian Emma
            en-GB-WLS Geraint
            en-IE Niamh
            en-IN Aditi Kajal Raveena
            en-NZ Aria
            en-SG Jasmine
            en-US Danielle Gregory Ivy Joanna Joey Justin Kendra Kevin Kimberly Matthew Patrick Ruth Salli Stephen Tiffany
            en-ZA Ayanda
            es-ES Alba Conchita Enrique Lucia Raul Sergio
            es-MX Andres Mia
            es-US Lupe Miguel Pedro Penelope
            fi-FI Suvi
            fr-BE Isabelle
            fr-CA Chantal Gabrielle Liam
            fr-FR Ambre Celine Florian Lea Mathieu Remi
            is-IS Dora Karl
            it-IT Adriano Beatrice Bianca Carla Giorgio Lorenzo
            ja-JP Kazuha Mizuki Takumi Tomoko
            ko-KR Jihye Seoyeon
            nb-NO Ida Liv
            nl-BE Lisa
            nl-NL Laura Lotte Ruben
            pl-PL Ewa Jacek Jan Maja Ola
            pt-BR Camila Ricardo Thiago Vitoria
            pt-PT Cristiano Ines
            ro-RO Carmen
            ru-RU Maxim Tatyana
            sv-SE Astrid Elin
            tr-TR Burcu Filiz
            yue-CN Hiujin
            """;
    private static final Map<String, String> LANGUAGES = read();

    private PollyVoices() {}

    /** The language of a voice, such as {@code en-US}; empty if there is no such voice. */
    static String languageOf(String voiceId) {
        return LANGUAGES.getOrDefault(voiceId, "");
    }

    private static Map<String, String> read() {
        Map<String, String> languages = new HashMap<>();
        BY_LANGUAGE.lines().forEach(line -> {
            String[] words = line.split(" ", -1);
            for (int index = 1; index < words.length; index++) {
                languages.put(words[index], words[0]);
            }
        });
        return Map.copyOf(languages);
    }
}
