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
import org.whosaid.io.source.InputFormat;

/**
 * Finds the files that arguments name, on any file system that Hadoop knows, as the command finds
 * them on this one: a folder stands for the documents under it, but for hidden ones and records.
 */
final class FileListing {

  private final Configuration configuration;

  FileListing(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Returns the files; an argument that leads nowhere as it is, for whoever reads it to say so. */
  List<String> files(List<String> arguments) throws IOException {
    List<String> files = new ArrayList<>();
    for (String argument : arguments) {
      Path path = new Path(argument);
      FileSystem system = path.getFileSystem(configuration);
      if (system.exists(path) && system.getFileStatus(path).isDirectory()) {
        add(system, path, argument.replaceFirst("(?<=.)/+$", ""), files);
      } else {
        files.add(argument);
      }
    }
    return files;
  }

  private static void add(FileSystem system, Path folder, String name, List<String> files)
      throws IOException {
    FileStatus[] entries = system.listStatus(folder);
    Arrays.sort(entries, Comparator.comparing(entry -> entry.getPath().getName()));
    for (FileStatus entry : entries) {
      String file = entry.getPath().getName();
      if (file.startsWith(".")) {
        continue;
      }
      if (entry.isDirectory()) {
        add(system, entry.getPath(), name + "/" + file, files);
      } else if (InputFormat.ofName(file).filter(InputFormat::isReadInFolders).isPresent()) {
        files.add(name + "/" + file);
      }
    }
  }
}
