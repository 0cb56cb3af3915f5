package org.whosaid.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.whosaid.io.read.FolderTally;
import org.whosaid.io.source.InputFormat;
import org.whosaid.model.Failure;

/**
 * Finds the files that arguments name, on any file system that Hadoop knows, as the command finds
 * them on this one: a folder stands for the documents under it, but for hidden ones and records. A
 * pattern ({@code news/*.jsonl}) stands for what matches it, as no shell resolves it elsewhere.
 */
final class FileListing {

  private final Configuration configuration;
  private final List<String> files = new ArrayList<>();
  private final List<Row> told = new ArrayList<>();

  private FileListing(Configuration configuration) {
    this.configuration = configuration;
  }

  static FileListing of(List<String> arguments, Configuration configuration) throws IOException {
    FileListing listing = new FileListing(configuration);
    for (String argument : arguments) {
      listing.add(argument);
    }
    return listing;
  }

  /** Returns the files; an argument that leads nowhere as it is, for whoever reads it to say so. */
  List<String> files() {
    return files;
  }

  /** Returns folders without documents as documents that failed, and what else is to be told. */
  List<Row> told() {
    return told;
  }

  private void add(String argument) throws IOException {
    Path path = new Path(argument);
    FileSystem system = path.getFileSystem(configuration);
    if (system.exists(path)) {
      add(system, system.getFileStatus(path), argument.replaceFirst("(?<=.)/+$", ""));
      return;
    }
    FileStatus[] matches = system.globStatus(path);
    if (matches == null || matches.length == 0) {
      files.add(argument);
      return;
    }
    String qualified = system.makeQualified(path).toString();
    int before = qualified.length() - path.toString().length();
    Arrays.sort(matches);
    for (FileStatus match : matches) {
      if (!isHidden(match)) {
        add(system, match, match.getPath().toString().substring(before));
      }
    }
  }

  private void add(FileSystem system, FileStatus found, String name) throws IOException {
    if (!found.isDirectory()) {
      files.add(name);
      return;
    }
    int before = files.size();
    FolderTally tally = new FolderTally(name);
    addFolder(system, found.getPath(), name, tally);
    if (files.size() == before) {
      told.add(Documents.failed(name, Failure.MISSING, tally.noDocuments()));
    } else {
      tally.tell(line -> told.add(Documents.notices(List.of(line))));
    }
  }

  private void addFolder(FileSystem system, Path folder, String name, FolderTally tally)
      throws IOException {
    FileStatus[] entries = system.listStatus(folder);
    Arrays.sort(entries, Comparator.comparing(entry -> entry.getPath().getName()));
    for (FileStatus entry : entries) {
      String file = entry.getPath().getName();
      if (isHidden(entry)) {
        continue;
      }
      if (entry.isDirectory()) {
        addFolder(system, entry.getPath(), name + "/" + file, tally);
      } else if (InputFormat.isReadInFolders(file)) {
        files.add(name + "/" + file);
      } else {
        tally.leaveOut(file);
      }
    }
  }

  private static boolean isHidden(FileStatus entry) {
    return entry.getPath().getName().startsWith(".");
  }
}
